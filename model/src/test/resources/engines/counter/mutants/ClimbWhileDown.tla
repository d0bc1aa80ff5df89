---- MODULE ClimbWhileDown ----
EXTENDS MCCounter
NextFault == Climb \/ Turn \/ (\E k \in {1, 2} : Descend(k)) \/ Restart \/ (phase = "down" /\ n = 1 /\ n' = 2 /\ UNCHANGED phase)
====
