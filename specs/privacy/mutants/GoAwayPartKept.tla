--------------------------- MODULE GoAwayPartKept ---------------------------
(***************************************************************************)
(* A message that came in part is kept after the document has gone.        *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayPartKept(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" ->
         [sock |-> [Orphaned(x, "CLOSING") EXCEPT !.part = x.part], out |-> <<CloseFrame(s, 1001), Freed(s)>>]   \* the fault
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
