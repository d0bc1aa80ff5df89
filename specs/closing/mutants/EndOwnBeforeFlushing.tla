------------------------ MODULE EndOwnBeforeFlushing ------------------------
(***************************************************************************)
(* TCP is ended with accepted messages unsent, and nobody is told.         *)
(* [RFC6455-6.1]                                                           *)
(***************************************************************************)
EXTENDS MCClosing

EndOwnBeforeFlushing(w) ==
  [w EXCEPT !.out = Append(@, EndTcp), !.c.own = "ENDED",
            !.c.queue = <<>>]   \* the fault
=============================================================================
