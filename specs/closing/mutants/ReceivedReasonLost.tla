------------------------- MODULE ReceivedReasonLost -------------------------
(***************************************************************************)
(* The reason of the received Close is lost. [RFC6455-7.1.6]               *)
(***************************************************************************)
EXTENDS MCClosing

ReceivedReasonLost(c, body) ==
  [c EXCEPT !.got = TRUE, !.code = IF Size(body) < 2 THEN NoneSaid ELSE CodeOf(body)]   \* the fault
=============================================================================
