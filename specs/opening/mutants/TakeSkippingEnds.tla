-------------------------- MODULE TakeSkippingEnds --------------------------
(***************************************************************************)
(* What comes behind a request too early ends TCP without an answer.       *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

TakeSkippingEnds(m) == Must(<<EndTcp>>, Done("FAILED"), {"4.2.1"})   \* the fault
=============================================================================
