------------------------- MODULE SettledTellsTwice --------------------------
(***************************************************************************)
(* When the second half of TCP ends the application is told twice.         *)
(* [RFC6455-7.1.4]                                                         *)
(***************************************************************************)
EXTENDS MCClosing

SettledTellsTwice(w) ==
  IF w.c.own = "ENDED" /\ w.c.peer = "ENDED" /\ w.c.socket = "HELD"
    THEN [c |-> Gone(w.c), out |-> w.out \o <<ClosedEvent(w.c), ClosedEvent(w.c)>>]   \* the fault
    ELSE w
=============================================================================
