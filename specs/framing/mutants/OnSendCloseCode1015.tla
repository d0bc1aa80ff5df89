------------------------ MODULE OnSendCloseCode1015 -------------------------
(***************************************************************************)
(* A failed TLS handshake is reported to the peer with 1015.               *)
(* [RFC6455-7.4.1]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseCode1015(e, code, reason) ==
  IF /\ e.conn = "OPEN"
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => (LegalCode(code) \/ code = 1015) /\ Size(reason) <= 123 /\ IsUtf8(reason)   \* the fault
    THEN {Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
