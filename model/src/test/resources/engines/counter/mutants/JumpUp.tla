---- MODULE JumpUp ----
EXTENDS MCCounter
NextFault == (n = 0 /\ n' = 2 /\ UNCHANGED phase) \/ Climb \/ Turn \/ (\E k \in {1, 2} : Descend(k)) \/ Restart
====
