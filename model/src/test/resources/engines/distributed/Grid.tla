------------------------------- MODULE Grid -------------------------------
(* A walk to the far corner of a square, with one way back to the start. *)
EXTENDS Naturals

CONSTANT Max

VARIABLES x, y
vars == <<x, y>>

Init == x = 0 /\ y = 0

Up == x < Max /\ x' = x + 1 /\ UNCHANGED y
Right == y < Max /\ y' = y + 1 /\ UNCHANGED x
Return == x = 2 /\ y = 2 /\ x' = 0 /\ y' = 0

Next == Up \/ Right \/ Return
Spec == Init /\ [][Next]_vars /\ WF_vars(Next)

ASSUME MaxIsSmall == Max < 10000

InsideInv == x \in 0..Max /\ y \in 0..Max
NearInv == x + y < 7
\* False only on the way back, a step to a state that is not new.
NoReturnProp == [][x' >= x]_vars
\* False, since the way back may be taken for ever.
ArrivesProp == <>(x = Max /\ y = Max)

ReachCorner == ~(x = Max /\ y = Max)
ReachOutside == x <= Max
=============================================================================
