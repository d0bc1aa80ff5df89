-------------------------- MODULE OnDrainForgotten --------------------------
(***************************************************************************)
(* What waited to be written is forgotten when writes go on, the answer to *)
(* a Close too. [RFC6455-5.5.1]                                            *)
(***************************************************************************)
EXTENDS MCConnection

OnDrainForgotten(c) ==
  {Reaction(<<>>, [c EXCEPT !.stalled = FALSE, !.queue = <<>>], "recommended", "", {"6.1"}, "derived")}   \* the fault
=============================================================================
