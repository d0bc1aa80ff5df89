------------------------- MODULE FailingNormalCode --------------------------
(***************************************************************************)
(* A failure is announced with the code 1000, as if all were well.         *)
(* [RFC6455-7.4.1]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

FailingNormalCode(e, codes, choice, clauses, source) ==
  IF e.conn = "OPEN"
    THEN UNION {
           \* the fault
           Ending(e, <<SendCloseFrame(e, {1000})>>, "FAILED", "recommended", choice, "failing", clauses, source),
           Ending(e, <<SendCloseFrame(e, {AnyLegal})>>, "FAILED", "permitted", choice, "failing", clauses, source),
           Ending(e, <<>>, "FAILED", "permitted", choice, "failing", clauses, source)}
    ELSE Ending(e, <<>>, "FAILED", "recommended", choice, "failing", clauses, source)
=============================================================================
