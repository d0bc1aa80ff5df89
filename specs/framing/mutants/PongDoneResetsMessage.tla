----------------------- MODULE PongDoneResetsMessage ------------------------
(***************************************************************************)
(* A control frame between fragments ends the message: its continuation is *)
(* refused.  [RFC6455-5.4]                                                 *)
(***************************************************************************)
EXTENDS MCFraming

PongDoneResetsMessage(e) ==   \* the fault
  {Must(<<>>, [e EXCEPT !.msg = "NONE", !.buf = <<>>, !.frame = NoFrame, !.part = <<>>], {"5.5.3"})}
=============================================================================
