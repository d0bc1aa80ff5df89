------------------------- MODULE LookedUpAuthByHost -------------------------
(***************************************************************************)
(* Credentials are kept by host alone, so a handshake of one context       *)
(* carries those of another.  [Review-T06]                                 *)
(***************************************************************************)
EXTENDS MCPrivacy

LookedUpAuthByHost(b, ctx, kind) ==
  kind \in b.jar[ctx] \/ (kind = "auth" /\ \E c \in Contexts : kind \in b.jar[c])   \* the fault
=============================================================================
