-------------------------- MODULE AcceptFaultFirst --------------------------
(***************************************************************************)
(* Of two different values the first counts.                               *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

AcceptFaultFirst(m) ==   \* the fault
  Elements(m, "Sec-WebSocket-Accept") = <<>> \/ Elements(m, "Sec-WebSocket-Accept")[1] \notin Fits
=============================================================================
