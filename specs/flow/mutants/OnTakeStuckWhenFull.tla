------------------------ MODULE OnTakeStuckWhenFull -------------------------
(***************************************************************************)
(* A full send buffer does not notice that the peer reads again.           *)
(* [Review-D20]                                                            *)
(***************************************************************************)
EXTENDS MCFlow

OnTakeStuckWhenFull(e) ==
  LET s == [e.snd EXCEPT !.waiting = @ - Unit, !.fresh = @ + Unit]
  IN  IF e.snd.waiting = 0 \/ e.snd.waiting = Room THEN Silent(e, {"6.1"}, "rfc")   \* the fault
      ELSE Sends(e, Goodbye(s), <<Wrote(Unit)>> \o SaidNow(s), {"6.1", "Review-D20"}, "browser")
=============================================================================
