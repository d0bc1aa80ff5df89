---- MODULE ClimbForEver ----
EXTENDS MCCounter
NextFault == n' = (IF n < Max THEN n + 1 ELSE n) /\ UNCHANGED phase
====
