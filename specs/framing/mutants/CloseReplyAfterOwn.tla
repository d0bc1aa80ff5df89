------------------------- MODULE CloseReplyAfterOwn -------------------------
(***************************************************************************)
(* The answer to one's own Close is answered again.  [RFC6455-5.5.1]       *)
(***************************************************************************)
EXTENDS MCFraming

CloseReplyAfterOwn(e, grade, choice) ==
  Ending(e, <<SendCloseFrame(e, {AnyLegal})>>,   \* the fault
         "CLOSED_BOTH", grade, choice, "closing", {"5.5.1", "7.1.1"}, "rfc")
=============================================================================
