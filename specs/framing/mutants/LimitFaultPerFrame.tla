------------------------- MODULE LimitFaultPerFrame -------------------------
(***************************************************************************)
(* The limit holds for each frame, not for the message that the fragments  *)
(* make.  [RFC6455-10.4]                                                   *)
(***************************************************************************)
EXTENDS MCFraming

LimitFaultPerFrame(e, hd) ==
  IF hd.op \in DataOps /\ hd.len > Limit THEN {Fault({1008, 1009}, "10.4", "policy")} ELSE {}   \* the fault
=============================================================================
