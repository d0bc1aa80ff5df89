-------------------------- MODULE SubprotocolsOwn ---------------------------
(***************************************************************************)
(* The server answers the subprotocol that it likes best.                  *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

SubprotocolsOwn(m) == IF Has(m, "Sec-WebSocket-Protocol") THEN {"other"} ELSE {}   \* the fault
=============================================================================
