----------------------- MODULE OnSendRefusedInMessage -----------------------
(***************************************************************************)
(* Nothing can be sent while a message is being received.  [RFC6455-6.1]   *)
(***************************************************************************)
EXTENDS MCFraming

OnSendRefusedInMessage(e, op, runs) ==
  IF e.conn # "OPEN" \/ e.msg # "NONE" THEN {Must(<<Rejected>>, e, {"5.5.1", "6.1"})}   \* the fault
  ELSE IF op = TEXT /\ ~IsUtf8(runs)
    \* an application's ill-formed text never reaches the wire as it is  [RFC6455-5.6]
    THEN {Must(<<Rejected>>, e, {"5.6"}),
          Must(<<SendFrame(e, TEXT, Replacement)>>, e, {"5.6"})}
  ELSE {Must(<<SendFrame(e, op, runs)>>, e, {"6.1", "5.6"})}
=============================================================================
