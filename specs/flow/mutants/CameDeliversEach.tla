------------------------- MODULE CameDeliversEach ---------------------------
(***************************************************************************)
(* Each piece is delivered as a message. [Review-D18]                      *)
(***************************************************************************)
EXTENDS MCFlow

CameDeliversEach(e, c, final, memory) ==
  IF IsFull(e[c]) /\ memory = "refused" THEN OutOfMemory(e, c)
  ELSE One(e, c, Store(e[c], c, TRUE), {"5.4", "Review-D18"}, "policy")   \* the fault
=============================================================================
