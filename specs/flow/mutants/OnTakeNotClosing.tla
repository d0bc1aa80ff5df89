------------------------- MODULE OnTakeNotClosing ---------------------------
(***************************************************************************)
(* Data that waits when close is called is never written. [RFC6455-6.1]    *)
(***************************************************************************)
EXTENDS MCFlow

OnTakeNotClosing(e) ==
  LET s == [e.snd EXCEPT !.waiting = @ - Unit, !.fresh = @ + Unit]
  IN  IF e.snd.waiting = 0 \/ e.snd.goodbye # "none" THEN Silent(e, {"6.1"}, "rfc")   \* the fault
      ELSE Sends(e, Goodbye(s), <<Wrote(Unit)>> \o SaidNow(s), {"6.1", "Review-D20"}, "browser")
=============================================================================
