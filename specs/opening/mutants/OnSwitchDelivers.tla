-------------------------- MODULE OnSwitchDelivers --------------------------
(***************************************************************************)
(* A frame behind a wrong answer is delivered.                             *)
(* [Review-D24]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

OnSwitchDelivers(c, m) ==   \* the fault
  IF Faulty(c, m) /\ m.after = "frame" THEN Must(<<Hello, Failed>>, FailedAfter(c, "failed"), {"4.1"})
  ELSE IF Faulty(c, m) \/ Unanswered(c, m) \/ Loose(m) THEN Fail(c, {"4.1"}) ELSE Opening(c, m)
=============================================================================
