------------------------- MODULE OnTickKeepsPongs ---------------------------
(***************************************************************************)
(* A connection that came to its idle limit keeps the Pongs that waited,   *)
(* and sends them later. [Review-T18]                                      *)
(***************************************************************************)
EXTENDS MCFlow

OnTickKeepsPongs(e) ==
  LET k == e.ctl
  IN  IF ~k.alive THEN Silent(e, {"Review-T18"}, "policy")
      ELSE IF k.age + 1 < IdleTicks THEN {Controls(e, [k EXCEPT !.age = @ + 1], <<>>, "", {"Review-T18"}, "policy")}
      ELSE {Controls(e, [k EXCEPT !.alive = FALSE, !.age = 0], <<Expired>>, "", {"Review-T18"}, "policy")}   \* the fault
=============================================================================
