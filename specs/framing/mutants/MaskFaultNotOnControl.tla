----------------------- MODULE MaskFaultNotOnControl ------------------------
(***************************************************************************)
(* The mask bit is checked on data frames only.  [RFC6455-5.1]             *)
(***************************************************************************)
EXTENDS MCFraming

MaskFaultNotOnControl(e, hd) ==   \* the fault
  IF hd.masked # (e.role = "server") /\ ~IsControl(hd.op)
    THEN {Fault({1002}, "5.1", "rfc")}
    ELSE {}
=============================================================================
