------------------------------ MODULE AnswerOk ------------------------------
(***************************************************************************)
(* The answer that opens is a 200.                                         *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

AnswerOk(protocol, extensions) ==   \* the fault
  Effect("answer", [status |-> "200", upgrade |-> "websocket", connection |-> "Upgrade", accept |-> AcceptFor, protocol |-> protocol, extensions |-> extensions])
=============================================================================
