----------------------- MODULE HasTimerOnlyForOrphans -----------------------
(***************************************************************************)
(* A page that closes by itself waits for its peer without bound.          *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

HasTimerOnlyForOrphans(x) ==
  x.st \in {"CLOSING", "CLOSED_BOTH"} /\ x.win = 0   \* the fault
=============================================================================
