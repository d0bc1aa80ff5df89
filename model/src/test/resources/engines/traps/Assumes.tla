------------------------------ MODULE Assumes ------------------------------
EXTENDS Naturals
VARIABLE n
ASSUME Fine == 1 = 1
ASSUME TwoIsThree ==
  2 = 3
Init == n = 0
Next == n' = 1 - n
=============================================================================
