-------------------------- MODULE OnOtherReadsBody --------------------------
(***************************************************************************)
(* A 101 is found in the body of another answer.                           *)
(* [Review-D24]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

OnOtherReadsBody(c, m) ==   \* the fault
  IF m.body # <<>> THEN Opening(c, Responses["good"])
  ELSE Sourced(<<Failed>>, FailedAfter(c, PastOf(c, m)), OtherClauses(m) \cup {"WHATWG-establish"}, "browser")
=============================================================================
