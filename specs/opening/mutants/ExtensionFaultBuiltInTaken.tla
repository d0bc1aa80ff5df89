--------------------- MODULE ExtensionFaultBuiltInTaken ---------------------
(***************************************************************************)
(* An extension is looked up among those that were offered, and the name   *)
(* is one that every such table has.                                       *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

ExtensionFaultBuiltInTaken(m) == Distinct(m, "Sec-WebSocket-Extensions") \ {"", "constructor"} # {}   \* the fault
=============================================================================
