------------------------ MODULE GoAwayConnectingKept ------------------------
(***************************************************************************)
(* A handshake under way is left to itself: it completes for a page that   *)
(* has gone, and its cookies come after the session's end.  [WHATWG-       *)
(* disappear]                                                              *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayConnectingKept(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> x, out |-> <<Freed(s)>>]   \* the fault
    [] CanClose(x) /\ how = "close" -> [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
