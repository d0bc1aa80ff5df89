-------------------------- MODULE OnSendSwallowed ---------------------------
(***************************************************************************)
(* A message for a connection that is closing is accepted, and vanishes.   *)
(* [RFC6455-6.1]                                                           *)
(***************************************************************************)
EXTENDS MCConnection

OnSendSwallowed(e, op, runs) ==
  IF e.conn # "OPEN" THEN {Must(<<>>, e, {"5.5.1", "6.1"})}   \* the fault
  ELSE {Must(<<SendFrame(e, op, runs)>>, e, {"6.1", "5.6"})}
=============================================================================
