--------------------- MODULE OnEndOfStreamDeliversPart ----------------------
(***************************************************************************)
(* The end of the stream delivers the unfinished message.  [RFC6455-6.2]   *)
(***************************************************************************)
EXTENDS MCFraming

OnEndOfStreamDeliversPart(e) ==
  \* the fault
  {Must(IF e.msg = "TEXT" THEN <<Deliver("text", e.buf), EndTcp>> ELSE <<EndTcp>>, Stopped(e, "ENDED"), {"7.1.1"})}
  \cup (IF e.conn = "OPEN"
          THEN {May(<<SendCloseFrame(e, {AnyLegal}), EndTcp>>, Stopped(e, "ENDED"), "", {"7.1.1"})} ELSE {})
=============================================================================
