---------------------- MODULE ControlPayloadsNoLongest ----------------------
(***************************************************************************)
(* A slip in this text: a header of 125 bytes that no payload ever         *)
(* follows.  [RFC6455-5.5]                                                 *)
(***************************************************************************)
EXTENDS GraphFraming

ControlPayloadsNoLongest == {Bytes(<<112>>), Bytes(<<255, 0>>)}   \* the fault
=============================================================================
