------------------------ MODULE AcceptFaultUntrimmed ------------------------
(***************************************************************************)
(* Spaces around the value count.                                          *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

AcceptFaultUntrimmed(m) == Distinct(m, "Sec-WebSocket-Accept") # {RightAccept}   \* the fault
=============================================================================
