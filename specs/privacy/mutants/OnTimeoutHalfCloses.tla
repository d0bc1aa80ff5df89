------------------------ MODULE OnTimeoutHalfCloses -------------------------
(***************************************************************************)
(* At the end of the wait only the own direction of TCP is ended, and the  *)
(* connection kept until the peer ends its own.  [Review-D15]              *)
(***************************************************************************)
EXTENDS MCPrivacy

OnTimeoutHalfCloses(b, s) ==
  Only(Did(Set(b, s, [b.sock[s] EXCEPT !.st = "CLOSED_BOTH"]), <<EndTcp(s)>>), {"Review-D15"}, "policy")   \* the fault
=============================================================================
