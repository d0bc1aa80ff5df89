------------------------- MODULE CloseReplyAfterOwn -------------------------
(***************************************************************************)
(* A Close is answered although the own one was sent before.               *)
(* [RFC6455-5.5.1]                                                         *)
(***************************************************************************)
EXTENDS MCConnection

CloseReplyAfterOwn(e, grade, choice) ==
  Ending(e, <<SendCloseFrame(e, {AnyLegal})>>,   \* the fault
         "CLOSED_BOTH", grade, choice, "closing", {"5.5.1", "7.1.1"}, "rfc")
=============================================================================
