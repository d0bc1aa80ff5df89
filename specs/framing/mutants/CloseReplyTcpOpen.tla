------------------------- MODULE CloseReplyTcpOpen --------------------------
(***************************************************************************)
(* A server answers a Close and leaves TCP open (bugs B47 and B55).        *)
(* [RFC6455-7.1.1]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

CloseReplyTcpOpen(e, grade, choice) ==
  \* the fault
  Ending([e EXCEPT !.role = "client"], IF e.conn = "OPEN" THEN <<SendCloseFrame(e, {AnyLegal})>> ELSE <<>>,
         "CLOSED_BOTH", grade, choice, "closing", {"5.5.1", "7.1.1"}, "rfc")
=============================================================================
