------------------------ MODULE FireEndAlwaysError --------------------------
(***************************************************************************)
(* An end by the book has an error event. [WHATWG-closed]                  *)
(***************************************************************************)
EXTENDS MCEvents

FireEndAlwaysError(e, does, how, gone) ==
  LET error == Fire([e EXCEPT !.ready = "CLOSED"], does, "error", "none", gone)   \* the fault
      close == Fire(error.e, error.does, "close", how, gone)
  IN  [close EXCEPT !.out = error.out \o close.out]
=============================================================================
