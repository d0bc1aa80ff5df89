-------------------------- MODULE CloseReplyNoEcho --------------------------
(***************************************************************************)
(* A received Close is never answered, TCP just ends. [RFC6455-5.5.1]      *)
(***************************************************************************)
EXTENDS MCClosing

CloseReplyNoEcho(e, grade, choice) ==
  Ending(e, <<>>,   \* the fault
         "CLOSED_BOTH", grade, choice, "closing", {"5.5.1", "7.1.1"}, "rfc")
=============================================================================
