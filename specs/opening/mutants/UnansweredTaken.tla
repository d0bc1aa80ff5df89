-------------------------- MODULE UnansweredTaken ---------------------------
(***************************************************************************)
(* A browser does without the subprotocol that its page asked for.         *)
(* [WHATWG-establish]                                                      *)
(***************************************************************************)
EXTENDS MCOpeningClient

UnansweredTaken(c, m) == FALSE   \* the fault
=============================================================================
