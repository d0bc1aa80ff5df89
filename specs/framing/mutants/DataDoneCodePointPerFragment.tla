-------------------- MODULE DataDoneCodePointPerFragment --------------------
(***************************************************************************)
(* A fragment that ends inside a code point is treated as the end of the   *)
(* message (bug B33).  [RFC6455-8.1]                                       *)
(***************************************************************************)
EXTENDS MCFraming

DataDoneCodePointPerFragment(e) ==
  \* the fault
  IF e.frame.fin \/ (e.msg = "TEXT" /\ e.utf8 \notin {"ACCEPT", "REJECT", "SKIP"}) THEN MessageDone(e)
  ELSE {Must(<<>>, [e EXCEPT !.frame = NoFrame], {"5.4"})}
=============================================================================
