--------------------------- MODULE OnOtherPrompts ---------------------------
(***************************************************************************)
(* A 401 makes a browser ask the user for a password.                      *)
(* [Review-D02]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

OnOtherPrompts(c, m) ==   \* the fault
  IF m.start[2] \in {"401", "407"} THEN Must(<<Effect("prompt", NoArgs)>>, c, OtherClauses(m))
  ELSE Sourced(<<Failed>>, FailedAfter(c, PastOf(c, m)), OtherClauses(m) \cup {"WHATWG-establish"}, "browser")
=============================================================================
