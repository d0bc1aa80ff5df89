------------------------ MODULE OnSendDataAfterClose ------------------------
(***************************************************************************)
(* Messages are still sent after the own Close, until the peer has         *)
(* answered. [RFC6455-5.5.1]                                               *)
(***************************************************************************)
EXTENDS MCClosing

OnSendDataAfterClose(e, op, runs) ==
  IF e.conn \in {"OPEN", "CLOSE_SENT"}   \* the fault
    THEN {Must(<<SendFrame(e, op, runs)>>, e, {"6.1", "5.6"})} ELSE {Must(<<Rejected>>, e, {"5.5.1", "6.1"})}
=============================================================================
