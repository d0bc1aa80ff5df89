-------------------------- MODULE AcceptFaultEcho ---------------------------
(***************************************************************************)
(* The key itself, sent back, is accepted.                                 *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

AcceptFaultEcho(m) ==   \* the fault
  Elements(m, "Sec-WebSocket-Accept") = <<>> \/ ~(Distinct(m, "Sec-WebSocket-Accept") \subseteq (Fits \cup {RightKey}))
=============================================================================
