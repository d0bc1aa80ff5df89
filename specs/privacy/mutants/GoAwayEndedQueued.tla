------------------------- MODULE GoAwayEndedQueued --------------------------
(***************************************************************************)
(* The close event of a connection that has ended stays queued when the    *)
(* page goes.  [Review-D17]                                                *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayEndedQueued(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" -> [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> x, out |-> <<Freed(s)>>]   \* the fault
=============================================================================
