----------------------- MODULE PongDoneResetsDecoder ------------------------
(***************************************************************************)
(* A control frame between fragments resets the UTF-8 decoder.             *)
(* [RFC6455-5.4]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

PongDoneResetsDecoder(e) ==   \* the fault
  {Must(<<>>, [e EXCEPT !.utf8 = "ACCEPT", !.frame = NoFrame, !.part = <<>>], {"5.5.3"})}
=============================================================================
