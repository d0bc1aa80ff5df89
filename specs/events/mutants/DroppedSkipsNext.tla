------------------------- MODULE DroppedSkipsNext ---------------------------
(***************************************************************************)
(* When a listener removes itself the one behind it is skipped. [DOM-      *)
(* dispatch]                                                               *)
(***************************************************************************)
EXTENDS MCEvents

DroppedSkipsNext(does) == IF does = "removeA" THEN Listeners ELSE IF does \in {"removeB", "againB"} THEN {"b"} ELSE {}   \* the fault
=============================================================================
