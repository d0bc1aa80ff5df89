------------------------- MODULE MayRunNotClosing ---------------------------
(***************************************************************************)
(* A listener that closes the socket keeps the event from the listeners    *)
(* behind it. [DOM-dispatch]                                               *)
(***************************************************************************)
EXTENDS MCEvents

MayRunNotClosing(e, l, gone) == e.ready # "CLOSING" /\ There(e, HomeOf[l]) /\ (There(e, "own") \/ gone = "call")   \* the fault
=============================================================================
