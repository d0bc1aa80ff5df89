------------------------- MODULE KeyFaultCanonical --------------------------
(***************************************************************************)
(* A key with bits left over is refused, the example of the RFC among      *)
(* them.                                                                   *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

KeyFaultCanonical(m) ==   \* the fault
  Elements(m, "Sec-WebSocket-Key") = <<>> \/ ~(Distinct(m, "Sec-WebSocket-Key") \subseteq ({RightKey, "AQIDBAUGBwgJCgsMDQ4PEA=="} \cup KeysOther))
=============================================================================
