-------------------------- MODULE AnswerNoUpgrade ---------------------------
(***************************************************************************)
(* The answer has no Upgrade.                                              *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

AnswerNoUpgrade(protocol, extensions) ==   \* the fault
  Effect("answer", [status |-> "101", upgrade |-> "", connection |-> "Upgrade", accept |-> AcceptFor, protocol |-> protocol, extensions |-> extensions])
=============================================================================
