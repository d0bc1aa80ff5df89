---------------------- MODULE ControlFaultOnFragments -----------------------
(***************************************************************************)
(* The bound on control frames is applied to the fragments of messages     *)
(* too.  [RFC6455-5.4]                                                     *)
(***************************************************************************)
EXTENDS MCFraming

ControlFaultOnFragments(hd) ==
  \* the fault
  IF (IsControl(hd.op) /\ ~hd.fin) \/ ((IsControl(hd.op) \/ ~hd.fin) /\ hd.len > 125) THEN {Fault({1002}, "5.5", "rfc")} ELSE {}
=============================================================================
