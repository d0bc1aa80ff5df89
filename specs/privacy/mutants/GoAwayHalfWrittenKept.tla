----------------------- MODULE GoAwayHalfWrittenKept ------------------------
(***************************************************************************)
(* A connection whose frame is half written waits for the peer to read the *)
(* rest, before it is closed.  [Review-D15]                                *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayHalfWrittenKept(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" -> [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]
    [] x.st = "OPEN" ->
         [sock |-> [x EXCEPT !.win = 0, !.part = FALSE, !.queued = 0], out |-> <<Freed(s)>>]   \* the fault
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
