------------------------ MODULE HasTimerOnlyForClose ------------------------
(***************************************************************************)
(* The wait is bounded up to the peer's Close; for the end of TCP after it *)
(* there is no timer.  [Review-D15]                                        *)
(***************************************************************************)
EXTENDS MCPrivacy

HasTimerOnlyForClose(x) ==
  x.st = "CLOSING"   \* the fault
=============================================================================
