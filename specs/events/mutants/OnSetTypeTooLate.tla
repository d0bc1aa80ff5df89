------------------------- MODULE OnSetTypeTooLate ---------------------------
(***************************************************************************)
(* A change of binaryType does not hold for a message that waits already.  *)
(* [Review-T15]                                                            *)
(***************************************************************************)
EXTENDS MCEvents

OnSetTypeTooLate(e, t) ==
  Reaction(e, IF e.tasks # <<>> THEN e ELSE SetType(e, t), <<>>, {"WHATWG-binaryType", "Review-T15"}, "browser")   \* the fault
=============================================================================
