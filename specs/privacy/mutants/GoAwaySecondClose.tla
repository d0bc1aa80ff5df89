------------------------- MODULE GoAwaySecondClose --------------------------
(***************************************************************************)
(* A document that goes away sends Close also where its page had sent one. *)
(* [RFC6455-5.5.1]                                                         *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwaySecondClose(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" -> [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} ->
         [sock |-> Orphaned(x, x.st), out |-> <<CloseFrame(s, 1001), Freed(s)>>]   \* the fault
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
