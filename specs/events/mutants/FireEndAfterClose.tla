------------------------- MODULE FireEndAfterClose --------------------------
(***************************************************************************)
(* readyState is CLOSED only after the close event of a connection that    *)
(* failed. [WHATWG-closed]                                                 *)
(***************************************************************************)
EXTENDS MCEvents

FireEndAfterClose(e, does, how, gone) ==
  LET error == IF how = "failed" THEN Fire(e, does, "error", "none", gone) ELSE Dispatch(e, <<>>, does)
      close == Fire(error.e, error.does, "close", how, gone)
  IN  [close EXCEPT !.out = error.out \o close.out]   \* the fault
=============================================================================
