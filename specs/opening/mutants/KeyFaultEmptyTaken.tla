------------------------- MODULE KeyFaultEmptyTaken -------------------------
(***************************************************************************)
(* An empty key is taken.                                                  *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

KeyFaultEmptyTaken(m) ==   \* the fault
  Elements(m, "Sec-WebSocket-Key") = <<>> \/ ~(Distinct(m, "Sec-WebSocket-Key") \subseteq (Keys16 \cup KeysOther \cup {""}))
=============================================================================
