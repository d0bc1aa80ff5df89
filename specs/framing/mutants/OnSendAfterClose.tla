-------------------------- MODULE OnSendAfterClose --------------------------
(***************************************************************************)
(* The application can send data after the own Close.  [RFC6455-5.5.1]     *)
(***************************************************************************)
EXTENDS MCFraming

OnSendAfterClose(e, op, runs) ==
  IF e.conn \notin {"OPEN", "CLOSE_SENT"} THEN {Must(<<Rejected>>, e, {"5.5.1", "6.1"})}   \* the fault
  ELSE IF op = TEXT /\ ~IsUtf8(runs)
    \* an application's ill-formed text never reaches the wire as it is  [RFC6455-5.6]
    THEN {Must(<<Rejected>>, e, {"5.6"}),
          Must(<<SendFrame(e, TEXT, Replacement)>>, e, {"5.6"})}
  ELSE {Must(<<SendFrame(e, op, runs)>>, e, {"6.1", "5.6"})}
=============================================================================
