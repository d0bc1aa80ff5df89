------------------------ MODULE SubprotocolsUnasked -------------------------
(***************************************************************************)
(* A subprotocol is answered to a client that offered none.                *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

SubprotocolsUnasked(m) == Distinct(m, "Sec-WebSocket-Protocol") \cup {"chat"}   \* the fault
=============================================================================
