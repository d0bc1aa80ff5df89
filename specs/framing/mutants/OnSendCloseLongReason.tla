----------------------- MODULE OnSendCloseLongReason ------------------------
(***************************************************************************)
(* A Close frame of more than 125 bytes is sent: the reason may have 124.  *)
(* [RFC6455-5.5]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseLongReason(e, code, reason) ==
  IF /\ e.conn = "OPEN"
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => LegalCode(code) /\ Size(reason) <= 124 /\ IsUtf8(reason)   \* the fault
    THEN {Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
