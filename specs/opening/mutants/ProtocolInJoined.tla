-------------------------- MODULE ProtocolInJoined --------------------------
(***************************************************************************)
(* A subprotocol that comes twice is told as a list.                       *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

ProtocolInJoined(m) ==   \* the fault
  IF Has(m, "Sec-WebSocket-Protocol") THEN Joined(Elements(m, "Sec-WebSocket-Protocol"), ", ") ELSE ""
=============================================================================
