------------------------- MODULE GoAwayClosingOwned -------------------------
(***************************************************************************)
(* A closing connection still points at the page that closed it: the close *)
(* event is fired at whatever document is in the window by then.           *)
(* [Review-D17]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayClosingOwned(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" -> [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> x, out |-> <<Freed(s)>>]   \* the fault
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
