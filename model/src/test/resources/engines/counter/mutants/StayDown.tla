---- MODULE StayDown ----
EXTENDS MCCounter
NextFault == Climb \/ Turn \/ (\E k \in {1, 2} : Descend(k)) \/ (phase = "down" /\ n = 0 /\ UNCHANGED vars)
====
