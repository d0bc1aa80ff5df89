---- MODULE Halt ----
EXTENDS MCCounter
NextFault == Climb \/ Turn \/ (\E k \in {1, 2} : Descend(k))
====
