---------------------------- MODULE OnQuitWaits -----------------------------
(***************************************************************************)
(* A quit waits for the peer's Close, and keeps the process for it.        *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

OnQuitWaits(b) ==
  LET then(x) == LET shut == Shut(x, {w \in Windows : x.win[w] # "none"})
                     done == IF PrivateSession(b) THEN AndThen(shut, Wipe(shut.b)) ELSE shut
                 IN  Did([Ended(done.b) EXCEPT !.sock = done.b.sock], done.out)   \* the fault
  IN  Leaving(b, Windows, then, {"Review-D15"})
=============================================================================
