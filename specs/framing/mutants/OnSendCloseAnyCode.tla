------------------------- MODULE OnSendCloseAnyCode -------------------------
(***************************************************************************)
(* The application can send any close code.  [RFC6455-7.4]                 *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseAnyCode(e, code, reason) ==
  IF /\ e.conn = "OPEN"
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => Size(reason) <= 123 /\ IsUtf8(reason)   \* the fault
    THEN {Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
