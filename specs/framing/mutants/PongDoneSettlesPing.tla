------------------------ MODULE PongDoneSettlesPing -------------------------
(***************************************************************************)
(* A Pong from the peer settles the Ping that is still to be answered.     *)
(* [RFC6455-5.5.3]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

PongDoneSettlesPing(e) == {Must(<<>>, [e EXCEPT !.frame = NoFrame, !.part = <<>>, !.ping = NoPing], {"5.5.3"})}   \* the fault
=============================================================================
