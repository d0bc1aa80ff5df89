-------------------------- MODULE GoAwayNormalCode --------------------------
(***************************************************************************)
(* A document that goes away sends 1000, as if its page had closed.        *)
(* [WHATWG-disappear]                                                      *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayNormalCode(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" ->
         [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1000), Freed(s)>>]   \* the fault
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
