---------------------- MODULE ControlFaultLongAccepted ----------------------
(***************************************************************************)
(* A control frame of more than 125 bytes is accepted (bug B31).           *)
(* [RFC6455-5.5]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

ControlFaultLongAccepted(hd) ==
  IF IsControl(hd.op) /\ ~hd.fin THEN {Fault({1002}, "5.5", "rfc")} ELSE {}   \* the fault
=============================================================================
