---------------------- MODULE LimitFaultCountsControl -----------------------
(***************************************************************************)
(* The payload of a control frame between fragments is counted to the      *)
(* message (bug B11).  [RFC6455-5.4]                                       *)
(***************************************************************************)
EXTENDS MCFraming

LimitFaultCountsControl(e, hd) ==
  \* the fault
  IF hd.op \in DataOps \cup {PING, PONG} /\ hd.len > Limit - Size(e.buf) THEN {Fault({1008, 1009}, "10.4", "policy")} ELSE {}
=============================================================================
