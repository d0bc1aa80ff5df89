------------------------ MODULE OnUnblockShowsLife --------------------------
(***************************************************************************)
(* A Pong that could be written counts as life. [Review-T18]               *)
(***************************************************************************)
EXTENDS MCFlow

OnUnblockShowsLife(e) ==
  {Controls(e, [e.ctl EXCEPT !.blocked = FALSE, !.pongs = <<>>, !.age = 0],   \* the fault
            [i \in DOMAIN e.ctl.pongs |-> Pong(e.ctl.pongs[i])], "", {"5.5.3", "Review-T18"}, "rfc")}
=============================================================================
