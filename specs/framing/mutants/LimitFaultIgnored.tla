------------------------- MODULE LimitFaultIgnored --------------------------
(***************************************************************************)
(* There is no limit, and a buffer of the declared length is allocated     *)
(* (bug B07).  [RFC6455-10.4]                                              *)
(***************************************************************************)
EXTENDS MCFraming

LimitFaultIgnored(e, hd) ==
  IF FALSE /\ hd.len > Limit - Size(e.buf) THEN {Fault({1008, 1009}, "10.4", "policy")} ELSE {}   \* the fault
=============================================================================
