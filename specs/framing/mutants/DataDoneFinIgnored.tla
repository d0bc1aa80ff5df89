------------------------- MODULE DataDoneFinIgnored -------------------------
(***************************************************************************)
(* Each fragment is delivered as a message of its own.  [RFC6455-5.4]      *)
(***************************************************************************)
EXTENDS MCFraming

DataDoneFinIgnored(e) ==
  IF TRUE THEN MessageDone(e)   \* the fault
  ELSE {Must(<<>>, [e EXCEPT !.frame = NoFrame], {"5.4"})}
=============================================================================
