--------------------------- MODULE FailingSilent ----------------------------
(***************************************************************************)
(* A failed connection just ends, without a Close frame that says why (bug *)
(* B51).  [RFC6455-7.1.7]                                                  *)
(***************************************************************************)
EXTENDS MCFraming

FailingSilent(e, codes, choice, clauses, source) ==
  IF FALSE   \* the fault
    THEN UNION {
           Ending(e, <<SendCloseFrame(e, codes)>>, "FAILED", "recommended", choice, "failing", clauses, source),
           Ending(e, <<SendCloseFrame(e, {AnyLegal})>>, "FAILED", "permitted", choice, "failing", clauses, source),
           Ending(e, <<>>, "FAILED", "permitted", choice, "failing", clauses, source)}
    ELSE Ending(e, <<>>, "FAILED", "recommended", choice, "failing", clauses, source)
=============================================================================
