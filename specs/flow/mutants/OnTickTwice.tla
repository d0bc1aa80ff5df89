---------------------------- MODULE OnTickTwice -----------------------------
(***************************************************************************)
(* A connection that is over comes to its idle limit again. [Review-T18]   *)
(***************************************************************************)
EXTENDS MCFlow

OnTickTwice(e) ==
  LET k == e.ctl
  IN  IF k.alive /\ k.age + 1 < IdleTicks THEN {Controls(e, [k EXCEPT !.age = @ + 1], <<>>, "", {"Review-T18"}, "policy")}
      ELSE {Controls(e, [NewControl EXCEPT !.alive = FALSE, !.blocked = k.blocked], <<Expired>>, "",   \* the fault
                     {"Review-T18"}, "policy")}
=============================================================================
