---------------------- MODULE ExtensionFaultEmptyTaken ----------------------
(***************************************************************************)
(* A list of no extension is taken for none.                               *)
(* [RFC6455-9.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

ExtensionFaultEmptyTaken(m) == Distinct(m, "Sec-WebSocket-Extensions") \ {""} # {}   \* the fault
=============================================================================
