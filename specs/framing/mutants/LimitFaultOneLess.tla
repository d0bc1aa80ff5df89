------------------------- MODULE LimitFaultOneLess --------------------------
(***************************************************************************)
(* A message of exactly the limit is refused.  [RFC6455-10.4]              *)
(***************************************************************************)
EXTENDS MCFraming

LimitFaultOneLess(e, hd) ==
  \* the fault
  IF hd.op \in DataOps /\ hd.len >= Limit - Size(e.buf) THEN {Fault({1008, 1009}, "10.4", "policy")} ELSE {}
=============================================================================
