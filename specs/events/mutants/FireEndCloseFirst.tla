------------------------- MODULE FireEndCloseFirst --------------------------
(***************************************************************************)
(* The error comes behind the close event. [WHATWG-closed]                 *)
(***************************************************************************)
EXTENDS MCEvents

FireEndCloseFirst(e, does, how, gone) ==
  LET closed == [e EXCEPT !.ready = "CLOSED"]
      close  == Fire(closed, does, "close", how, gone)
      error  == IF how = "failed" THEN Fire(close.e, close.does, "error", "none", gone) ELSE Dispatch(close.e, <<>>, close.does)
  IN  [error EXCEPT !.out = close.out \o error.out]   \* the fault
=============================================================================
