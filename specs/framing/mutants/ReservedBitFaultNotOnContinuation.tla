----------------- MODULE ReservedBitFaultNotOnContinuation ------------------
(***************************************************************************)
(* Reserved bits are checked on the first frame of a message only (bug     *)
(* B25).  [RFC6455-5.2]                                                    *)
(***************************************************************************)
EXTENDS MCFraming

ReservedBitFaultNotOnContinuation(hd) == IF hd.rsv # 0 /\ hd.op # CONT THEN {Fault({1002}, "5.2", "rfc")} ELSE {}   \* the fault
=============================================================================
