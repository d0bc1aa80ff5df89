------------------------ MODULE OnSendTextUnchecked -------------------------
(***************************************************************************)
(* A lone surrogate of the application goes to the wire as it is.          *)
(* [RFC6455-5.6]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

OnSendTextUnchecked(e, op, runs) ==
  IF e.conn # "OPEN" THEN {Must(<<Rejected>>, e, {"5.5.1", "6.1"})}
  ELSE IF FALSE   \* the fault
    \* an application's ill-formed text never reaches the wire as it is  [RFC6455-5.6]
    THEN {Must(<<Rejected>>, e, {"5.6"}),
          Must(<<SendFrame(e, TEXT, Replacement)>>, e, {"5.6"})}
  ELSE {Must(<<SendFrame(e, op, runs)>>, e, {"6.1", "5.6"})}
=============================================================================
