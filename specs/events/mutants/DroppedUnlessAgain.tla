------------------------ MODULE DroppedUnlessAgain --------------------------
(***************************************************************************)
(* A listener that is removed and added again during the dispatch is       *)
(* called for the same event. [DOM-dispatch]                               *)
(***************************************************************************)
EXTENDS MCEvents

DroppedUnlessAgain(does) == CASE does = "removeA" -> {"a"} [] does = "removeB" -> {"b"} [] OTHER -> {}   \* the fault
=============================================================================
