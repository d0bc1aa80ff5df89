------------------------------ MODULE Counter ------------------------------
(* A counter that climbs to Max and comes down again by steps of one or two. *)
EXTENDS Naturals

CONSTANT Max

VARIABLES n, phase
vars == <<n, phase>>

Init == n = 0 /\ phase = "up"

MayClimb == phase = "up" /\ n < Max
Climb == MayClimb /\ n' = n + 1 /\ UNCHANGED phase
Turn == phase = "up" /\ n = Max /\ phase' = "down" /\ UNCHANGED n
MayDescend(k) == phase = "down" /\ n >= k
Descend(k) == MayDescend(k) /\ n' = n - k /\ UNCHANGED phase
Restart == phase = "down" /\ n = 0 /\ phase' = "up" /\ UNCHANGED n

Next == Climb \/ Turn \/ (\E k \in {1, 2} : Descend(k)) \/ Restart
Fairness == WF_vars(Next)
Spec == Init /\ [][Next]_vars /\ Fairness
=============================================================================
