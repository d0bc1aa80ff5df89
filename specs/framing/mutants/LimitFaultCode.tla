--------------------------- MODULE LimitFaultCode ---------------------------
(***************************************************************************)
(* A message over the limit is answered with 1002 instead of 1009.         *)
(* [RFC6455-7.4.1]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

LimitFaultCode(e, hd) ==
  \* the fault
  IF hd.op \in DataOps /\ hd.len > Limit - Size(e.buf) THEN {Fault({1002}, "10.4", "policy")} ELSE {}
=============================================================================
