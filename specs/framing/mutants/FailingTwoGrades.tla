-------------------------- MODULE FailingTwoGrades --------------------------
(***************************************************************************)
(* A slip in this text: one reaction to a violation is recommended and     *)
(* only permitted at once.  [RFC6455-7.1.7]                                *)
(***************************************************************************)
EXTENDS GraphFraming

FailingTwoGrades(e, codes, choice, clauses, source) ==
  IF e.conn = "OPEN"
    THEN UNION {
           Ending(e, <<SendCloseFrame(e, codes)>>, "FAILED", "recommended", choice, "failing", clauses, source),
           \* the fault
           Ending(e, <<SendCloseFrame(e, codes)>>, "FAILED", "permitted", choice, "failing", clauses, source),
           Ending(e, <<>>, "FAILED", "permitted", choice, "failing", clauses, source)}
    ELSE Ending(e, <<>>, "FAILED", "recommended", choice, "failing", clauses, source)
=============================================================================
