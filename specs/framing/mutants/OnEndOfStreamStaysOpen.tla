----------------------- MODULE OnEndOfStreamStaysOpen -----------------------
(***************************************************************************)
(* A client that closed or failed the connection does not see that the     *)
(* server ended TCP.  [RFC6455-7.1.1]                                      *)
(***************************************************************************)
EXTENDS MCFraming

OnEndOfStreamStaysOpen(e) ==
  \* the fault
  {IF e.conn = "OPEN" THEN Must(<<EndTcp>>, Stopped(e, "ENDED"), {"7.1.1"}) ELSE Must(<<>>, e, {"7.1.1"})}
  \cup (IF e.conn = "OPEN"
          THEN {May(<<SendCloseFrame(e, {AnyLegal}), EndTcp>>, Stopped(e, "ENDED"), "", {"7.1.1"})} ELSE {})
=============================================================================
