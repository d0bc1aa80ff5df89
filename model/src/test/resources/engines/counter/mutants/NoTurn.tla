---- MODULE NoTurn ----
EXTENDS MCCounter
RestartFault == phase = "down" /\ n = 0 /\ phase' = "up" /\ UNCHANGED n
====
