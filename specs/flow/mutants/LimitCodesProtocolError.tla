---------------------- MODULE LimitCodesProtocolError -----------------------
(***************************************************************************)
(* A message beyond the limit is said to break the protocol.               *)
(* [RFC6455-10.4]                                                          *)
(***************************************************************************)
EXTENDS MCFlow

LimitCodesProtocolError == {<<"limitCode=tooBig", 1002>>}   \* the fault
=============================================================================
