------------------------ MODULE AcceptFaultOptional -------------------------
(***************************************************************************)
(* Sec-WebSocket-Accept may be missing.                                    *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

AcceptFaultOptional(m) == ~(Distinct(m, "Sec-WebSocket-Accept") \subseteq Fits)   \* the fault
=============================================================================
