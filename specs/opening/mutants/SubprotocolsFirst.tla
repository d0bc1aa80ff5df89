------------------------- MODULE SubprotocolsFirst --------------------------
(***************************************************************************)
(* Of the model: only the first subprotocol can be chosen.                 *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

SubprotocolsFirst(m) ==   \* the fault
  IF Has(m, "Sec-WebSocket-Protocol") THEN {Elements(m, "Sec-WebSocket-Protocol")[1]} ELSE {}
=============================================================================
