----------------------- MODULE ConnectionFaultPrefix ------------------------
(***************************************************************************)
(* Connection need only contain the token as a part of a word.             *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

ConnectionFaultPrefix(m) == ~Lists(m, "Connection", Upgrades \cup {"Upgraded"})   \* the fault
=============================================================================
