------------------------ MODULE OnSendCloseNeedsCode ------------------------
(***************************************************************************)
(* The application can't close without a code.  [RFC6455-5.5.1]            *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseNeedsCode(e, code, reason) ==
  IF /\ e.conn = "OPEN"
     /\ code # NoCode   \* the fault
     /\ code # NoCode => LegalCode(code) /\ Size(reason) <= 123 /\ IsUtf8(reason)
    THEN {Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
