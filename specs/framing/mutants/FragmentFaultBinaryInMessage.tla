-------------------- MODULE FragmentFaultBinaryInMessage --------------------
(***************************************************************************)
(* Only a text frame is refused inside a fragmented message, a binary one  *)
(* is not.  [RFC6455-5.4]                                                  *)
(***************************************************************************)
EXTENDS MCFraming

FragmentFaultBinaryInMessage(e, hd) ==
  IF \/ hd.op = CONT /\ e.msg = "NONE"
     \/ hd.op = TEXT /\ e.msg # "NONE"   \* the fault
    THEN {Fault({1002}, "5.4", "rfc")} ELSE {}
=============================================================================
