------------------------- MODULE NextSpaceByPiece ---------------------------
(***************************************************************************)
(* The buffer grows by a piece whenever one comes, so that copying is      *)
(* quadratic. [Review-D18]                                                 *)
(***************************************************************************)
EXTENDS MCFlow

NextSpaceByPiece(r) == r.space + Unit   \* the fault
=============================================================================
