----------------------- MODULE ControlFaultFinIgnored -----------------------
(***************************************************************************)
(* A control frame without FIN is taken for a whole one: the machine and   *)
(* the grammar disagree.  [RFC6455-5.4]                                    *)
(***************************************************************************)
EXTENDS GraphFraming

ControlFaultFinIgnored(h) ==
  IF IsControl(h.op) /\ h.len > 125 THEN {Fault({1002}, "5.5", "rfc")} ELSE {}   \* the fault
=============================================================================
