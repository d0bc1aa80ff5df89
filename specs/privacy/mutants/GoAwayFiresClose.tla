-------------------------- MODULE GoAwayFiresClose --------------------------
(***************************************************************************)
(* The close event is fired while the document is being torn down.         *)
(* [Review-D17]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayFiresClose(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" ->
         [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), OfPage("closeEvent", s, x), Freed(s)>>]   \* the fault
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
