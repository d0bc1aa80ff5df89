----------------- MODULE FragmentFaultContinuationOfNothing -----------------
(***************************************************************************)
(* A continuation frame without a message to continue is accepted as a     *)
(* message.  [RFC6455-5.4]                                                 *)
(***************************************************************************)
EXTENDS MCFraming

FragmentFaultContinuationOfNothing(e, hd) ==
  IF \/ FALSE   \* the fault
     \/ hd.op \in {TEXT, BINARY} /\ e.msg # "NONE"
    THEN {Fault({1002}, "5.4", "rfc")} ELSE {}
=============================================================================
