-------------------------- MODULE OnTimeUpOptional --------------------------
(***************************************************************************)
(* Of what may be done when the time is up nothing is recommended.         *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS GraphOpening

OnTimeUpOptional(c) ==   \* the fault
  {[r EXCEPT !.grade = "permitted"] : r \in FailBy(c, {"4.1"}, "policy")}
=============================================================================
