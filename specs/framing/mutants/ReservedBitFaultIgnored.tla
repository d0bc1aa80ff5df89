---------------------- MODULE ReservedBitFaultIgnored -----------------------
(***************************************************************************)
(* Reserved bits are not looked at, although no extension was negotiated   *)
(* (bug B15).  [RFC6455-5.2]                                               *)
(***************************************************************************)
EXTENDS MCFraming

ReservedBitFaultIgnored(hd) == IF FALSE THEN {Fault({1002}, "5.2", "rfc")} ELSE {}   \* the fault
=============================================================================
