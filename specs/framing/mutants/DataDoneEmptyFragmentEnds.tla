--------------------- MODULE DataDoneEmptyFragmentEnds ----------------------
(***************************************************************************)
(* An empty fragment ends the message.  [RFC6455-5.4]                      *)
(***************************************************************************)
EXTENDS MCFraming

DataDoneEmptyFragmentEnds(e) ==
  IF e.frame.fin \/ e.buf = <<>> THEN MessageDone(e)   \* the fault
  ELSE {Must(<<>>, [e EXCEPT !.frame = NoFrame], {"5.4"})}
=============================================================================
