--------------------- MODULE AskedExtensionFaultQuoted ----------------------
(***************************************************************************)
(* A quoted parameter may hold anything.                                   *)
(* [RFC6455-9.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningServer

AskedExtensionFaultQuoted(m) ==   \* the fault
  Distinct(m, "Sec-WebSocket-Extensions") \cap (NoExtension \ {QuotedNoToken}) # {}
=============================================================================
