--------------------- MODULE DataDoneFragmentForgotten ----------------------
(***************************************************************************)
(* Only the last fragment of a message is delivered.  [RFC6455-5.4]        *)
(***************************************************************************)
EXTENDS MCFraming

DataDoneFragmentForgotten(e) ==
  IF e.frame.fin THEN MessageDone(e)
  ELSE {Must(<<>>, [e EXCEPT !.frame = NoFrame, !.buf = <<>>], {"5.4"})}   \* the fault
=============================================================================
