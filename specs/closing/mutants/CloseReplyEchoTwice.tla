------------------------ MODULE CloseReplyEchoTwice -------------------------
(***************************************************************************)
(* A received Close is answered twice. [RFC6455-5.5.1]                     *)
(***************************************************************************)
EXTENDS MCClosing

CloseReplyEchoTwice(e, grade, choice) ==
  Ending(e, IF e.conn = "OPEN" THEN <<SendCloseFrame(e, {AnyLegal}), SendCloseFrame(e, {AnyLegal})>>   \* the fault
            ELSE <<>>,
         "CLOSED_BOTH", grade, choice, "closing", {"5.5.1", "7.1.1"}, "rfc")
=============================================================================
