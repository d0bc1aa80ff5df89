--------------------- MODULE AskedExtensionFaultIgnored ---------------------
(***************************************************************************)
(* Extensions are not parsed where none is spoken.                         *)
(* [RFC6455-9.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningServer

AskedExtensionFaultIgnored(m) == FALSE   \* the fault
=============================================================================
