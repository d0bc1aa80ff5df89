----------------------- MODULE OnSendCloseIllegalCode -----------------------
(***************************************************************************)
(* The application can send the code 1006, which is never for the wire.    *)
(* [RFC6455-7.4.1]                                                         *)
(***************************************************************************)
EXTENDS MCClosing

OnSendCloseIllegalCode(e, code, reason) ==
  IF e.conn = "OPEN" /\ Size(reason) <= 123   \* the fault: any code will do
    THEN {Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
