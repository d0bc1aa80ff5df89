------------------------- MODULE LengthFaultIgnored -------------------------
(***************************************************************************)
(* The most significant bit of a 64-bit length is not checked; the length  *)
(* is only found too big, where it is counted at all.  [RFC6455-5.2]       *)
(***************************************************************************)
EXTENDS MCFraming

LengthFaultIgnored(hd) == IF FALSE THEN {Fault({1002, 1009}, "5.2", "derived")} ELSE {}   \* the fault
=============================================================================
