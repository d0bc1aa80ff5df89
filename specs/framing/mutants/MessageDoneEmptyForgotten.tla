--------------------- MODULE MessageDoneEmptyForgotten ----------------------
(***************************************************************************)
(* A message is never delivered when it is empty, so that frames of one    *)
(* class have different outcomes.  [RFC6455-5.6]                           *)
(***************************************************************************)
EXTENDS GraphFraming

MessageDoneEmptyForgotten(e) ==
  LET fresh == [e EXCEPT !.msg = "NONE", !.buf = <<>>, !.utf8 = "ACCEPT", !.frame = NoFrame]
      given == Deliver(IF e.msg = "TEXT" THEN "text" ELSE "binary", e.buf)
  IN  IF e.msg = "TEXT" /\ e.utf8 # "ACCEPT" THEN Failing(e, {1007}, "", {"8.1"}, "rfc")
      ELSE {Must(IF e.buf = <<>> THEN <<>> ELSE <<given>>, fresh, {"6.2", "5.4"})}   \* the fault
=============================================================================
