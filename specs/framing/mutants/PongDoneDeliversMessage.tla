---------------------- MODULE PongDoneDeliversMessage -----------------------
(***************************************************************************)
(* A control frame between fragments hands the fragments before it to the  *)
(* application as a message.  [RFC6455-5.4]                                *)
(***************************************************************************)
EXTENDS MCFraming

PongDoneDeliversMessage(e) ==   \* the fault
  {Must(IF e.msg = "NONE" THEN <<>> ELSE <<Deliver("text", e.buf)>>, [e EXCEPT !.frame = NoFrame, !.part = <<>>], {"5.5.3"})}
=============================================================================
