------------------------- MODULE DroppedForgotten ---------------------------
(***************************************************************************)
(* A listener that is removed during the dispatch is called all the same.  *)
(* [DOM-dispatch]                                                          *)
(***************************************************************************)
EXTENDS MCEvents

DroppedForgotten(does) == {}   \* the fault
=============================================================================
