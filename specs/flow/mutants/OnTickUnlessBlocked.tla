------------------------ MODULE OnTickUnlessBlocked -------------------------
(***************************************************************************)
(* A connection whose writes block has no idle limit. [Review-T18]         *)
(***************************************************************************)
EXTENDS MCFlow

OnTickUnlessBlocked(e) ==
  LET k == e.ctl
  IN  IF ~k.alive \/ k.blocked THEN Silent(e, {"Review-T18"}, "policy")   \* the fault
      ELSE IF k.age + 1 < IdleTicks THEN {Controls(e, [k EXCEPT !.age = @ + 1], <<>>, "", {"Review-T18"}, "policy")}
      ELSE {Controls(e, [NewControl EXCEPT !.alive = FALSE], <<Expired>>, "", {"Review-T18"}, "policy")}
=============================================================================
