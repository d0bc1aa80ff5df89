---------------------- MODULE OnTurnCloseBeforeError ------------------------
(***************************************************************************)
(* The error event comes behind the close event. [WHATWG-closed]           *)
(***************************************************************************)
EXTENDS MCFlow

OnTurnCloseBeforeError(e) ==
  LET s    == e.snd
      over == [s EXCEPT !.fresh = 0, !.ready = "CLOSED", !.due = "none"]
      told == <<Closed(s.due = "clean")>> \o (IF s.due = "failed" THEN <<ErrorEvent>> ELSE <<>>)   \* the fault
  IN  IF s.due = "none" THEN Sends(e, [s EXCEPT !.fresh = 0], <<>>, {"WHATWG-bufferedAmount"}, "browser")
      ELSE Sends(e, over, told, {"WHATWG-closed"}, "browser")
=============================================================================
