------------------------- MODULE LimitFaultOneMore --------------------------
(***************************************************************************)
(* A message of one byte more than the limit is accepted.  [RFC6455-10.4]  *)
(***************************************************************************)
EXTENDS MCFraming

LimitFaultOneMore(e, hd) ==
  \* the fault
  IF hd.op \in DataOps /\ hd.len > Limit - Size(e.buf) + 1 THEN {Fault({1008, 1009}, "10.4", "policy")} ELSE {}
=============================================================================
