------------------- MODULE ControlFaultFragmentedAccepted -------------------
(***************************************************************************)
(* A fragmented control frame is accepted.  [RFC6455-5.5]                  *)
(***************************************************************************)
EXTENDS MCFraming

ControlFaultFragmentedAccepted(hd) ==
  IF IsControl(hd.op) /\ hd.len > 125 THEN {Fault({1002}, "5.5", "rfc")} ELSE {}   \* the fault
=============================================================================
