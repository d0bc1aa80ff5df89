---------------------- MODULE ReservedBitFaultOnlyRsv1 ----------------------
(***************************************************************************)
(* Only RSV1 is checked, the bit that compression would use.               *)
(* [RFC6455-5.2]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

ReservedBitFaultOnlyRsv1(hd) == IF hd.rsv >= 4 THEN {Fault({1002}, "5.2", "rfc")} ELSE {}   \* the fault
=============================================================================
