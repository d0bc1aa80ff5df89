----------------------------- MODULE TakeTwice ------------------------------
(***************************************************************************)
(* The answer is sent twice.                                               *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

TakeTwice(s, m, protocol, extensions) ==   \* the fault
  Must(<<Answer(protocol, extensions), Answer(protocol, extensions)>>, Done("OPEN"), {"4.2.2"})
=============================================================================
