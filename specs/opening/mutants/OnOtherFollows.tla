--------------------------- MODULE OnOtherFollows ---------------------------
(***************************************************************************)
(* A browser follows a redirect.                                           *)
(* [Review-T11]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

OnOtherFollows(c, m) ==   \* the fault
  IF m.start[2] \in {"301", "302", "307"} THEN Must(<<Connect("other.test:80")>>, [c EXCEPT !.conn = "DIALING"], OtherClauses(m))
  ELSE Sourced(<<Failed>>, FailedAfter(c, PastOf(c, m)), OtherClauses(m) \cup {"WHATWG-establish"}, "browser")
=============================================================================
