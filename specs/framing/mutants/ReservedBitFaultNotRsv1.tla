---------------------- MODULE ReservedBitFaultNotRsv1 -----------------------
(***************************************************************************)
(* RSV1 is let through, as if compression had been negotiated.             *)
(* [RFC6455-5.2]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

ReservedBitFaultNotRsv1(hd) == IF hd.rsv % 4 # 0 THEN {Fault({1002}, "5.2", "rfc")} ELSE {}   \* the fault
=============================================================================
