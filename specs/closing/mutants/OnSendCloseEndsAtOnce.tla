----------------------- MODULE OnSendCloseEndsAtOnce ------------------------
(***************************************************************************)
(* A server ends TCP right after its own Close, without waiting for the    *)
(* answer. [RFC6455-7.1.1]                                                 *)
(***************************************************************************)
EXTENDS MCClosing

OnSendCloseEndsAtOnce(e, code, reason) ==
  IF e.conn = "OPEN" /\ (code = NoCode \/ LegalCode(code))
    THEN {IF e.role = "client" THEN Must(<<SendCloseFrame(e, {code})>>, [e EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})
          ELSE Must(<<SendCloseFrame(e, {code}), EndTcp>>, Stopped(e, "ENDED"), {"7.1.1"})}   \* the fault
    ELSE {Must(<<Rejected>>, e, {"5.5.1", "7.4"})}
=============================================================================
