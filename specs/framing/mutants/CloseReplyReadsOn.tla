------------------------- MODULE CloseReplyReadsOn --------------------------
(***************************************************************************)
(* A client that has answered a Close goes on reading, and delivers what   *)
(* comes.  [RFC6455-5.5.1]                                                 *)
(***************************************************************************)
EXTENDS MCFraming

CloseReplyReadsOn(e, grade, choice) ==
  Ending(e, IF e.conn = "OPEN" THEN <<SendCloseFrame(e, {AnyLegal})>> ELSE <<>>,
         \* the fault
         IF e.role = "client" THEN "CLOSE_SENT" ELSE "CLOSED_BOTH", grade, choice, "closing", {"5.5.1", "7.1.1"}, "rfc")
=============================================================================
