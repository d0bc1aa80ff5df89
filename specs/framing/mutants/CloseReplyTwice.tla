-------------------------- MODULE CloseReplyTwice ---------------------------
(***************************************************************************)
(* A Close is answered twice: once by the library, once by the             *)
(* application.  [RFC6455-5.5.1]                                           *)
(***************************************************************************)
EXTENDS MCFraming

CloseReplyTwice(e, grade, choice) ==
  \* the fault
  Ending(e, IF e.conn = "OPEN" THEN <<SendCloseFrame(e, {AnyLegal}), SendCloseFrame(e, {AnyLegal})>> ELSE <<>>,
         "CLOSED_BOTH", grade, choice, "closing", {"5.5.1", "7.1.1"}, "rfc")
=============================================================================
