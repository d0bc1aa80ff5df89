---------------------------- MODULE OnTickEarly -----------------------------
(***************************************************************************)
(* A connection ends before its idle limit. [Review-T18]                   *)
(***************************************************************************)
EXTENDS MCFlow

OnTickEarly(e) ==
  IF ~e.ctl.alive THEN Silent(e, {"Review-T18"}, "policy")
  ELSE {Controls(e, [NewControl EXCEPT !.alive = FALSE, !.blocked = e.ctl.blocked], <<Expired>>, "",   \* the fault
                 {"Review-T18"}, "policy")}
=============================================================================
