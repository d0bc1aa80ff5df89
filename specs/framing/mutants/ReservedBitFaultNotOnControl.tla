-------------------- MODULE ReservedBitFaultNotOnControl --------------------
(***************************************************************************)
(* Reserved bits are checked on data frames only (bug B29).  [RFC6455-5.2] *)
(***************************************************************************)
EXTENDS MCFraming

ReservedBitFaultNotOnControl(hd) ==   \* the fault
  IF hd.rsv # 0 /\ ~IsControl(hd.op)
    THEN {Fault({1002}, "5.2", "rfc")}
    ELSE {}
=============================================================================
