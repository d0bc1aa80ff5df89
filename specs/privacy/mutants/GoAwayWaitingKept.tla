------------------------- MODULE GoAwayWaitingKept --------------------------
(***************************************************************************)
(* A connection that waits for its turn is forgotten in the queue, and     *)
(* connects after its document has gone.  [Review-T06]                     *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayWaitingKept(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> x, out |-> <<Freed(s)>>]   \* the fault
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" -> [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
