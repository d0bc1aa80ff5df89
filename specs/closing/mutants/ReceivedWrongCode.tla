------------------------- MODULE ReceivedWrongCode --------------------------
(***************************************************************************)
(* A Close is answered with a code of the own side, which is reported as   *)
(* well. [RFC6455-7.1.5]                                                   *)
(***************************************************************************)
EXTENDS MCClosing

ReceivedWrongCode(c, body) ==
  [c EXCEPT !.got = TRUE, !.code = 1001, !.reason = <<>>]   \* the fault
=============================================================================
