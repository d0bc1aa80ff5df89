-------------------------- MODULE FireEndNoError ----------------------------
(***************************************************************************)
(* A failure has no error event. [WHATWG-closed]                           *)
(***************************************************************************)
EXTENDS MCEvents

FireEndNoError(e, does, how, gone) == Fire([e EXCEPT !.ready = "CLOSED"], does, "close", how, gone)   \* the fault
=============================================================================
