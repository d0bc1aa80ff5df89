------------------------- MODULE OnTurnNeverFalls ---------------------------
(***************************************************************************)
(* bufferedAmount does not fall when data is written. [WHATWG-             *)
(* bufferedAmount]                                                         *)
(***************************************************************************)
EXTENDS MCFlow

OnTurnNeverFalls(e) ==
  LET s    == e.snd
      over == [s EXCEPT !.ready = "CLOSED", !.due = "none"]
      told == (IF s.due = "failed" THEN <<ErrorEvent>> ELSE <<>>) \o <<Closed(s.due = "clean")>>
  IN  IF s.due = "none" THEN Sends(e, s, <<>>, {"WHATWG-bufferedAmount"}, "browser")   \* the fault
      ELSE Sends(e, over, told, {"WHATWG-closed"}, "browser")
=============================================================================
