------------------------ MODULE OnOtherAuthenticates ------------------------
(***************************************************************************)
(* A 401 makes a browser ask again with the credentials it has.            *)
(* [Review-D02]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

OnOtherAuthenticates(c, m) ==   \* the fault
  IF m.start[2] = "401" THEN Must(<<Request(c)>>, c, OtherClauses(m))
  ELSE Sourced(<<Failed>>, FailedAfter(c, PastOf(c, m)), OtherClauses(m) \cup {"WHATWG-establish"}, "browser")
=============================================================================
