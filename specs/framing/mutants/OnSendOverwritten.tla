------------------------- MODULE OnSendOverwritten --------------------------
(***************************************************************************)
(* The buffer of a long message is used again before it was sent.          *)
(* [RFC6455-6.1]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

OnSendOverwritten(e, op, runs) ==
  IF e.conn # "OPEN" THEN {Must(<<Rejected>>, e, {"5.5.1", "6.1"})}
  ELSE IF op = TEXT /\ ~IsUtf8(runs)
    \* an application's ill-formed text never reaches the wire as it is  [RFC6455-5.6]
    THEN {Must(<<Rejected>>, e, {"5.6"}),
          Must(<<SendFrame(e, TEXT, Replacement)>>, e, {"5.6"})}
  \* the fault
  ELSE {Must(<<SendFrame(e, op, IF Size(runs) > 65535 THEN Repeat(0, Size(runs)) ELSE runs)>>, e, {"6.1", "5.6"})}
=============================================================================
