-------------------------- MODULE GoAwayUnsentKept --------------------------
(***************************************************************************)
(* What the page sent stays buffered after Close, and goes out when the    *)
(* peer reads again.  [Review-D15]                                         *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayUnsentKept(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" ->
         [sock |-> [Orphaned(x, "CLOSING") EXCEPT !.unsent = x.unsent], out |-> <<CloseFrame(s, 1001), Freed(s)>>]   \* the fault
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
