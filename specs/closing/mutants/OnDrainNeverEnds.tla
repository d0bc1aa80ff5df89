-------------------------- MODULE OnDrainNeverEnds --------------------------
(***************************************************************************)
(* The end of TCP that waited behind blocked writes never comes.           *)
(* [RFC6455-7.1.1]                                                         *)
(***************************************************************************)
EXTENDS MCConnection

OnDrainNeverEnds(c) ==
  LET w == WriteAll([c |-> [c EXCEPT !.stalled = FALSE, !.queue = <<>>], out |-> <<>>], c.queue)   \* the fault
  IN  {Reaction(w.out, w.c, "recommended", "", {"6.1"}, "derived")}
=============================================================================
