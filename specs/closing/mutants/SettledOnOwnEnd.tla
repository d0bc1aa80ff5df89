-------------------------- MODULE SettledOnOwnEnd ---------------------------
(***************************************************************************)
(* The close event is fired when the own half of TCP ends, though the peer *)
(* may still send. [RFC6455-7.1.4]                                         *)
(***************************************************************************)
EXTENDS MCClosing

SettledOnOwnEnd(w) ==
  IF w.c.own = "ENDED" /\ w.c.socket = "HELD"   \* the fault
    THEN [c |-> Gone(w.c), out |-> Append(w.out, ClosedEvent(w.c))] ELSE w
=============================================================================
