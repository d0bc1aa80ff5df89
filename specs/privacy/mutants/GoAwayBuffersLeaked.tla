------------------------ MODULE GoAwayBuffersLeaked -------------------------
(***************************************************************************)
(* Where TCP is cut, the buffers are forgotten, not freed.  [Review-D15]   *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayBuffersLeaked(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" -> [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Gone(s)>>]   \* the fault
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
