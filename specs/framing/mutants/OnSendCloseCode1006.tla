------------------------ MODULE OnSendCloseCode1006 -------------------------
(***************************************************************************)
(* A connection that was lost is reported to the peer with 1006.           *)
(* [RFC6455-7.4.1]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseCode1006(e, code, reason) ==
  IF /\ e.conn = "OPEN"
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => (LegalCode(code) \/ code = 1006) /\ Size(reason) <= 123 /\ IsUtf8(reason)   \* the fault
    THEN {Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
