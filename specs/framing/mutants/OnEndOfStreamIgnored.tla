------------------------ MODULE OnEndOfStreamIgnored ------------------------
(***************************************************************************)
(* The end of the stream without a Close is not noticed.  [RFC6455-7.2.1]  *)
(***************************************************************************)
EXTENDS MCFraming

OnEndOfStreamIgnored(e) ==
  \* the fault
  {IF e.conn = "OPEN" THEN Must(<<>>, e, {"7.1.1"}) ELSE Must(<<EndTcp>>, Stopped(e, "ENDED"), {"7.1.1"})}
  \cup (IF e.conn = "OPEN"
          THEN {May(<<SendCloseFrame(e, {AnyLegal}), EndTcp>>, Stopped(e, "ENDED"), "", {"7.1.1"})} ELSE {})
=============================================================================
