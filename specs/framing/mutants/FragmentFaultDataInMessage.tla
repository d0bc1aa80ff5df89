--------------------- MODULE FragmentFaultDataInMessage ---------------------
(***************************************************************************)
(* A text or binary frame inside a fragmented message is taken for its     *)
(* next fragment.  [RFC6455-5.4]                                           *)
(***************************************************************************)
EXTENDS MCFraming

FragmentFaultDataInMessage(e, hd) ==
  IF \/ hd.op = CONT /\ e.msg = "NONE"
     \/ FALSE   \* the fault
    THEN {Fault({1002}, "5.4", "rfc")} ELSE {}
=============================================================================
