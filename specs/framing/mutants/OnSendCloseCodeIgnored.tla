----------------------- MODULE OnSendCloseCodeIgnored -----------------------
(***************************************************************************)
(* The application's close code is replaced by 1000.  [RFC6455-7.1.2]      *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseCodeIgnored(e, code, reason) ==
  IF /\ e.conn = "OPEN"
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => LegalCode(code) /\ Size(reason) <= 123 /\ IsUtf8(reason)
    \* the fault
    THEN {Must(<<SendCloseFrame(e, {IF code = NoCode THEN NoCode ELSE 1000})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
