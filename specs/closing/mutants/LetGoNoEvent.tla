---------------------------- MODULE LetGoNoEvent ----------------------------
(***************************************************************************)
(* When the wait for the end of TCP runs out, the application is not told. *)
(* [RFC6455-7.1.4]                                                         *)
(***************************************************************************)
EXTENDS MCConnection

LetGoNoEvent(c, choice) == Reaction(<<Release>>, Gone(c), "recommended", choice, {"7.1.1"}, "policy")   \* the fault
=============================================================================
