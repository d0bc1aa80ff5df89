---------------------- MODULE OnTurnForgetsWhenClosed -----------------------
(***************************************************************************)
(* A closed connection forgets what was sent in vain at the next turn of   *)
(* the event loop. [Review-D21]                                            *)
(***************************************************************************)
EXTENDS MCFlow

OnTurnForgetsWhenClosed(e) ==
  LET s    == e.snd
      over == [s EXCEPT !.fresh = 0, !.ready = "CLOSED", !.due = "none"]
      told == (IF s.due = "failed" THEN <<ErrorEvent>> ELSE <<>>) \o <<Closed(s.due = "clean")>>
  IN  IF s.ready = "CLOSED" THEN Sends(e, [s EXCEPT !.dead = 0], <<>>, {"WHATWG-bufferedAmount"}, "browser")   \* the fault
      ELSE IF s.due = "none" THEN Sends(e, [s EXCEPT !.fresh = 0], <<>>, {"WHATWG-bufferedAmount"}, "browser")
      ELSE Sends(e, over, told, {"WHATWG-closed"}, "browser")
=============================================================================
