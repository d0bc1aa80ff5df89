---------------------- MODULE ProtocolFaultEmptyTaken -----------------------
(***************************************************************************)
(* An empty subprotocol is taken for none.                                 *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningClient

ProtocolFaultEmptyTaken(c, m) ==   \* the fault
  /\ Has(m, "Sec-WebSocket-Protocol")
  /\ \/ Cardinality(Distinct(m, "Sec-WebSocket-Protocol")) # 1
     \/ ~(Distinct(m, "Sec-WebSocket-Protocol") \subseteq (Offered(c) \cup {""}))
=============================================================================
