------------------------- MODULE MayRunGoneTarget ---------------------------
(***************************************************************************)
(* A page that unloads itself in a listener is called on for the same      *)
(* event. [Review-D17]                                                     *)
(***************************************************************************)
EXTENDS MCEvents

MayRunGoneTarget(e, l, gone) == HomeOf[l] = "own" \/ (There(e, HomeOf[l]) /\ (There(e, "own") \/ gone = "call"))   \* the fault
=============================================================================
