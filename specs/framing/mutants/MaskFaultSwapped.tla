-------------------------- MODULE MaskFaultSwapped --------------------------
(***************************************************************************)
(* The roles are mixed up: frames masked as they should be are refused.    *)
(* [RFC6455-5.1]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

MaskFaultSwapped(e, hd) == IF hd.masked # (e.role = "client") THEN {Fault({1002}, "5.1", "rfc")} ELSE {}   \* the fault
=============================================================================
