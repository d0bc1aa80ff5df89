-------------------- MODULE MaskFaultClientAcceptsMasked --------------------
(***************************************************************************)
(* A client accepts masked frames (bugs B17 and B77).  [RFC6455-5.1]       *)
(***************************************************************************)
EXTENDS MCFraming

MaskFaultClientAcceptsMasked(e, hd) == IF e.role = "server" /\ ~hd.masked THEN {Fault({1002}, "5.1", "rfc")} ELSE {}   \* the fault
=============================================================================
