------------------------ MODULE AnswerCodeAlwaysOwn -------------------------
(***************************************************************************)
(* A Close is answered with a code of the own side, so that both sides     *)
(* report different ones. [RFC6455-5.5.1]                                  *)
(***************************************************************************)
EXTENDS MCClosing

AnswerCodeAlwaysOwn(c) == 1001   \* the fault
=============================================================================
