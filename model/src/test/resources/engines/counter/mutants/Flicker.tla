---- MODULE Flicker ----
EXTENDS MCCounter
NextFault == Climb \/ Turn \/ (\E k \in {1, 2} : Descend(k)) \/ Restart \/ (phase = "down" /\ n = 2 /\ phase' = "left" /\ UNCHANGED n) \/ (phase = "left" /\ phase' = "up" /\ n' = n)
====
