-------------------------- MODULE OnDrainReversed ---------------------------
(***************************************************************************)
(* A Close overtakes the messages that wait to be written. [RFC6455-5.5.1] *)
(***************************************************************************)
EXTENDS MCConnection

OnDrainReversed(c) ==
  LET n == Len(c.queue)
      frames == WriteAll([c |-> [c EXCEPT !.stalled = FALSE, !.queue = <<>>], out |-> <<>>],
                         [i \in 1..n |-> c.queue[n + 1 - i]])   \* the fault
      w == Settled(IF c.own = "ENDING" THEN EndOwn(frames) ELSE frames)
  IN  {Reaction(w.out, w.c, "recommended", "", {"6.1", "7.1.1"}, "derived")}
=============================================================================
