--------------------- MODULE DataDoneDecoderPerFragment ---------------------
(***************************************************************************)
(* The decoder starts afresh with each fragment, and what a fragment       *)
(* leaves unfinished is forgotten (bug B23).  [RFC6455-8.1]                *)
(***************************************************************************)
EXTENDS MCFraming

DataDoneDecoderPerFragment(e) ==
  IF e.frame.fin THEN MessageDone(e)
  ELSE {Must(<<>>, [e EXCEPT !.frame = NoFrame, !.utf8 = "ACCEPT"], {"5.4"})}   \* the fault
=============================================================================
