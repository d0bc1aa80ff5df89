------------------------- MODULE OnTimeoutOptional --------------------------
(***************************************************************************)
(* The end of the wait is a preference of users, off by default.           *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS GraphPrivacy

OnTimeoutOptional(b, s) ==
  {Reaction(Finish(b, s), "permitted", "", {"Review-D15"}, "policy")}   \* the fault
=============================================================================
