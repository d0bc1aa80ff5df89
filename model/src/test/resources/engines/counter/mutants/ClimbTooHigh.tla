---- MODULE ClimbTooHigh ----
EXTENDS MCCounter
MayClimbFault == phase = "up" /\ n <= Max
====
