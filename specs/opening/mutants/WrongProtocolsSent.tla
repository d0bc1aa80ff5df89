------------------------- MODULE WrongProtocolsSent -------------------------
(***************************************************************************)
(* Subprotocols are offered as the application gives them, twice or with   *)
(* spaces.                                                                 *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

WrongProtocolsSent(in) == FALSE   \* the fault
=============================================================================
