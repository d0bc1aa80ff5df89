----------------------- MODULE OnEndOfStreamSaysClose -----------------------
(***************************************************************************)
(* At the end of the stream a Close goes out although there was one.       *)
(* [RFC6455-7.1.1]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

OnEndOfStreamSaysClose(e) ==
  {Must(<<EndTcp>>, Stopped(e, "ENDED"), {"7.1.1"})}
  \cup (IF e.conn # "ENDED"   \* the fault
          THEN {May(<<SendCloseFrame(e, {AnyLegal}), EndTcp>>, Stopped(e, "ENDED"), "", {"7.1.1"})} ELSE {})
=============================================================================
