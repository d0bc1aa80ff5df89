------------------------- MODULE OnSendBinaryAsText -------------------------
(***************************************************************************)
(* A binary message is sent with the opcode of text.  [RFC6455-5.6]        *)
(***************************************************************************)
EXTENDS MCFraming

OnSendBinaryAsText(e, op, runs) ==
  IF e.conn # "OPEN" THEN {Must(<<Rejected>>, e, {"5.5.1", "6.1"})}
  ELSE IF op = TEXT /\ ~IsUtf8(runs)
    \* an application's ill-formed text never reaches the wire as it is  [RFC6455-5.6]
    THEN {Must(<<Rejected>>, e, {"5.6"}),
          Must(<<SendFrame(e, TEXT, Replacement)>>, e, {"5.6"})}
  ELSE {Must(<<SendFrame(e, TEXT, runs)>>, e, {"6.1", "5.6"})}   \* the fault
=============================================================================
