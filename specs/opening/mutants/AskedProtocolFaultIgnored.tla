--------------------- MODULE AskedProtocolFaultIgnored ----------------------
(***************************************************************************)
(* Subprotocols that are no tokens are taken.                              *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

AskedProtocolFaultIgnored(m) == FALSE   \* the fault
=============================================================================
