------------------------- MODULE SettledFiresTwice --------------------------
(***************************************************************************)
(* Each half of TCP that ends fires the close event. [RFC6455-7.1.4]       *)
(***************************************************************************)
EXTENDS MCConnection

SettledFiresTwice(w) ==
  IF w.c.own = "ENDED" /\ w.c.peer = "ENDED" /\ w.c.socket = "HELD"
    THEN [c |-> Gone(w.c), out |-> w.out \o <<ClosedEvent(w.c), ClosedEvent(w.c)>>] ELSE w   \* the fault
=============================================================================
