------------------------ MODULE ProtocolFaultUnasked ------------------------
(***************************************************************************)
(* A subprotocol is accepted where none was offered.                       *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

ProtocolFaultUnasked(c, m) ==   \* the fault
  Offered(c) # {} /\ Has(m, "Sec-WebSocket-Protocol") /\ (Cardinality(Distinct(m, "Sec-WebSocket-Protocol")) # 1 \/ ~(Distinct(m, "Sec-WebSocket-Protocol") \subseteq Offered(c)))
=============================================================================
