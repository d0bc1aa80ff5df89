------------------------ MODULE OnSendCloseCode2999 -------------------------
(***************************************************************************)
(* The application can send a code that the protocol has not given out.    *)
(* [RFC6455-7.4.2]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseCode2999(e, code, reason) ==
  IF /\ e.conn = "OPEN"
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => (LegalCode(code) \/ code = 2999) /\ Size(reason) <= 123 /\ IsUtf8(reason)   \* the fault
    THEN {Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
