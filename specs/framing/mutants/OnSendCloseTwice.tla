-------------------------- MODULE OnSendCloseTwice --------------------------
(***************************************************************************)
(* A second call of the application sends a second Close.  [RFC6455-5.5.1] *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseTwice(e, code, reason) ==
  IF /\ e.conn \in {"OPEN", "CLOSE_SENT"}   \* the fault
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => LegalCode(code) /\ Size(reason) <= 123 /\ IsUtf8(reason)
    THEN {Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
