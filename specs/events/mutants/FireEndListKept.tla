-------------------------- MODULE FireEndListKept ---------------------------
(***************************************************************************)
(* The close event goes to the listeners of the error event before it.     *)
(* [DOM-dispatch]                                                          *)
(***************************************************************************)
EXTENDS MCEvents

FireEndListKept(e, does, how, gone) ==
  LET closed == [e EXCEPT !.ready = "CLOSED"]
      error  == IF how = "failed" THEN Fire(closed, does, "error", "none", gone) ELSE Dispatch(closed, <<>>, does)
      close  == CallEach(error.e, e.list, {}, error.does, "close", how, gone)   \* the fault
  IN  [close EXCEPT !.out = error.out \o close.out]
=============================================================================
