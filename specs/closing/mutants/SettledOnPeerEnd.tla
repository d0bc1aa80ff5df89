-------------------------- MODULE SettledOnPeerEnd --------------------------
(***************************************************************************)
(* The close event is fired when the peer ends its half, though the own    *)
(* queue is not yet written. [RFC6455-7.1.4]                               *)
(***************************************************************************)
EXTENDS MCConnection

SettledOnPeerEnd(w) ==
  IF w.c.peer = "ENDED" /\ w.c.socket = "HELD"   \* the fault
    THEN [c |-> Gone(w.c), out |-> Append(w.out, ClosedEvent(w.c))] ELSE w
=============================================================================
