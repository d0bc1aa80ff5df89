----------------------- MODULE ControlFaultCloseLong ------------------------
(***************************************************************************)
(* A Close frame may be long and fragmented.  [RFC6455-5.5]                *)
(***************************************************************************)
EXTENDS MCFraming

ControlFaultCloseLong(hd) ==
  \* the fault
  IF IsControl(hd.op) /\ hd.op # CLOSE /\ (~hd.fin \/ hd.len > 125) THEN {Fault({1002}, "5.5", "rfc")} ELSE {}
=============================================================================
