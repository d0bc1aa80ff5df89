------------------ MODULE FragmentFaultEmptyFirstFragment -------------------
(***************************************************************************)
(* That a message is under way is told by its buffer, so that one with an  *)
(* empty first fragment can't be continued.  [RFC6455-5.4]                 *)
(***************************************************************************)
EXTENDS MCFraming

FragmentFaultEmptyFirstFragment(e, hd) ==
  IF \/ hd.op = CONT /\ e.buf = <<>>   \* the fault
     \/ hd.op \in {TEXT, BINARY} /\ e.msg # "NONE"
    THEN {Fault({1002}, "5.4", "rfc")} ELSE {}
=============================================================================
