----------------------------- MODULE MCCounter -----------------------------
EXTENDS Counter

ASSUME MaxIsPositive == Max > 0

BoundInv == n <= Max
PhaseInv == phase \in {"up", "down"}
SmallStepProp == [][n' <= n + 1 /\ n <= n' + 2]_vars
NoClimbWhileDownProp == [][phase = "down" => n' <= n]_vars
ReturnsProp == []<>(n = 0)
ClimbsProp == []<>(n = Max)
Ticking == INSTANCE Clock WITH half <- phase
RefinesClock == Ticking!Spec

ReachTop == n # Max
ReachDown == phase # "down"
=============================================================================
