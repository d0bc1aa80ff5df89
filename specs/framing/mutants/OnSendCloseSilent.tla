------------------------- MODULE OnSendCloseSilent --------------------------
(***************************************************************************)
(* A call to close sends no Close frame.  [RFC6455-7.1.2]                  *)
(***************************************************************************)
EXTENDS MCFraming

OnSendCloseSilent(e, code, reason) ==
  IF /\ e.conn = "OPEN"
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => LegalCode(code) /\ Size(reason) <= 123 /\ IsUtf8(reason)
    THEN {Must(<<>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}   \* the fault
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
