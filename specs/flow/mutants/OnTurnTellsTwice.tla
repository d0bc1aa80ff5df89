------------------------- MODULE OnTurnTellsTwice ---------------------------
(***************************************************************************)
(* The close event comes twice. [WHATWG-closed]                            *)
(***************************************************************************)
EXTENDS MCFlow

OnTurnTellsTwice(e) ==
  LET s    == e.snd
      over == [s EXCEPT !.fresh = 0, !.ready = "CLOSED", !.due = "none"]
      told == (IF s.due = "failed" THEN <<ErrorEvent>> ELSE <<>>) \o <<Closed(s.due = "clean")>>
              \o <<Closed(s.due = "clean")>>   \* the fault
  IN  IF s.due = "none" THEN Sends(e, [s EXCEPT !.fresh = 0], <<>>, {"WHATWG-bufferedAmount"}, "browser")
      ELSE Sends(e, over, told, {"WHATWG-closed"}, "browser")
=============================================================================
