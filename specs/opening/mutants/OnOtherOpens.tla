---------------------------- MODULE OnOtherOpens ----------------------------
(***************************************************************************)
(* A 200 with all the fields of a 101 opens.                               *)
(* [Review-D01]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

OnOtherOpens(c, m) ==   \* the fault
  IF m.start[2] = "200" /\ ~Faulty(c, m) THEN Opening(c, m)
  ELSE Sourced(<<Failed>>, FailedAfter(c, PastOf(c, m)), OtherClauses(m) \cup {"WHATWG-establish"}, "browser")
=============================================================================
