------------------------------- MODULE Clock -------------------------------
(* What the counter refines: two phases in turn. *)
VARIABLE half
Tick == half' = IF half = "up" THEN "down" ELSE "up"
Spec == half = "up" /\ [][Tick]_half /\ WF_half(Tick)
=============================================================================
