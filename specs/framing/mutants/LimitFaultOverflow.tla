------------------------- MODULE LimitFaultOverflow -------------------------
(***************************************************************************)
(* The two halves of a 64-bit length are put together with an overflow, so *)
(* that 2^55 is below every limit (bug B05).  [RFC6455-5.2]                *)
(***************************************************************************)
EXTENDS MCFraming

LimitFaultOverflow(e, hd) ==
  \* the fault
  IF hd.big # "36028797018963968" /\ hd.op \in DataOps /\ hd.len > Limit - Size(e.buf) THEN {Fault({1008, 1009}, "10.4", "policy")} ELSE {}
=============================================================================
