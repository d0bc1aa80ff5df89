--------------------- MODULE OnControlPayloadMixesData ----------------------
(***************************************************************************)
(* One buffer serves the message and the control frames between its        *)
(* fragments.  [RFC6455-5.4]                                               *)
(***************************************************************************)
EXTENDS MCFraming

OnControlPayloadMixesData(e, runs) ==
  LET rem  == e.frame.rem - Size(runs)
      \* the fault
      took == [e EXCEPT !.frame.rem = rem, !.part = IF e.frame.faults # {} THEN @ ELSE @ \o runs, !.buf = IF e.msg = "NONE" THEN @ ELSE @ \o runs]
  IN  IF rem = 0 THEN FrameDone(took) ELSE {Must(<<>>, took, {"5.2"})}
=============================================================================
