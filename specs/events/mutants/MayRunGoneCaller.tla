------------------------- MODULE MayRunGoneCaller ---------------------------
(***************************************************************************)
(* A function is called though its document is gone. [HTML-callback]       *)
(***************************************************************************)
EXTENDS MCEvents

MayRunGoneCaller(e, l, gone) == There(e, "own") \/ gone = "call"   \* the fault
=============================================================================
