-------------------------- MODULE CameDropsPiece ----------------------------
(***************************************************************************)
(* Where memory is refused the piece is dropped and the connection goes    *)
(* on. [Review-D19]                                                        *)
(***************************************************************************)
EXTENDS MCFlow

CameDropsPiece(e, c, final, memory) ==
  IF IsFull(e[c]) /\ memory = "refused" THEN Silent(e, {"Review-D19"}, "policy")   \* the fault
  ELSE One(e, c, Store(e[c], c, final), {"5.4", "Review-D18"}, "policy")
=============================================================================
