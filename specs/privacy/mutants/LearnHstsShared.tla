-------------------------- MODULE LearnHstsShared ---------------------------
(***************************************************************************)
(* There is one list of hosts that want TLS for all contexts: what a       *)
(* private handshake teaches, a normal page shows.  [Review-T06]           *)
(***************************************************************************)
EXTENDS MCPrivacy

LearnHstsShared(b, ctx, kinds) ==
  LET jar == JarOf(ctx)
      new == SelectSeq(InOrder, LAMBDA k : k \in kinds \ b.jar[jar])
  IN  Did([b EXCEPT !.jar = [c \in Contexts |-> IF c = jar THEN b.jar[c] \cup kinds
                                                 ELSE b.jar[c] \cup (kinds \cap {"hsts"})]],   \* the fault
          [i \in DOMAIN new |-> Effect("stored", [context |-> jar, what |-> new[i], where |-> Place(jar, new[i])])])
=============================================================================
