------------------------- MODULE FailingSecondClose -------------------------
(***************************************************************************)
(* A failure sends a Close although one was sent before.  [RFC6455-5.5.1]  *)
(***************************************************************************)
EXTENDS MCFraming

FailingSecondClose(e, codes, choice, clauses, source) ==
  IF TRUE   \* the fault
    THEN UNION {
           Ending(e, <<SendCloseFrame(e, codes)>>, "FAILED", "recommended", choice, "failing", clauses, source),
           Ending(e, <<SendCloseFrame(e, {AnyLegal})>>, "FAILED", "permitted", choice, "failing", clauses, source),
           Ending(e, <<>>, "FAILED", "permitted", choice, "failing", clauses, source)}
    ELSE Ending(e, <<>>, "FAILED", "recommended", choice, "failing", clauses, source)
=============================================================================
