------------------------------- MODULE Traps -------------------------------
(* One definition for each way in which TLC can end. *)
EXTENDS Naturals, Sequences, TLC

CONSTANT Max

VARIABLE n
vars == <<n>>

Init == n = 0
Next == n < Max /\ n' = n + 1
Loop == n' = (n + 1) % (Max + 1)
Spec == Init /\ [][Next]_vars
LoopSpec == Init /\ [][Loop]_vars /\ WF_vars(Loop)

BoundInv == n <= Max
NotInitiallyInv == n # 0
NotTwoInv == n # 2
NoInit == n = 0 /\ n = 1
HeadInv == n < 2 \/ Head(<<>>) = 1
AssertInv == Assert(n < 2, "n is too large")
HeadNext == n' = IF n < 2 THEN n + 1 ELSE Head(<<>>)
OverflowInv == n + 65536 * 65536 > 0
StateProp == n < 2
AlwaysProp == [](n < 2)
ConjunctionProp == [](n < 2) /\ []<>(n = 0)
NotPastTwoProp == [][n' < 3]_vars
NotInitiallyProp == n # 0 /\ [][n' < 9]_vars
StopsProp == <>(n = Max + 1)
ReturnsProp == []<>(n = 0)
Limited == INSTANCE TrapsLimit WITH m <- n
LimitedProp == Limited!Spec

Count(s) == n' = n + 1 /\ PrintT(s)
Endless == n' = n + 1
EndlessSpec == Init /\ [][Endless]_vars
=============================================================================
