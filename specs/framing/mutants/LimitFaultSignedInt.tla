------------------------ MODULE LimitFaultSignedInt -------------------------
(***************************************************************************)
(* The length is kept in a signed 32-bit number, so that 2^31 is below     *)
(* every limit.  [RFC6455-5.2]                                             *)
(***************************************************************************)
EXTENDS MCFraming

LimitFaultSignedInt(e, hd) ==
  \* the fault
  IF hd.big # "2147483648" /\ hd.op \in DataOps /\ hd.len > Limit - Size(e.buf) THEN {Fault({1008, 1009}, "10.4", "policy")} ELSE {}
=============================================================================
