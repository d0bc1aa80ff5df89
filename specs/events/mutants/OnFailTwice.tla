---------------------------- MODULE OnFailTwice -----------------------------
(***************************************************************************)
(* A connection that is over fails again, and the page is told again.      *)
(* [Review-D17]                                                            *)
(***************************************************************************)
EXTENDS MCEvents

OnFailTwice(e) == Reaction(e, IF There(e, "own") THEN Ending(e, "failed") ELSE e, <<>>, {"7.1.7", "Review-D17"}, "rfc")   \* the fault
=============================================================================
