------------------------- MODULE GoneResetsAmount ---------------------------
(***************************************************************************)
(* bufferedAmount is zero once TCP is gone. [Review-D21]                   *)
(***************************************************************************)
EXTENDS MCFlow

GoneResetsAmount(s, how) == [s EXCEPT !.tcp = "gone", !.goodbye = "none", !.dead = 0, !.fresh = 0, !.waiting = 0, !.due = how]   \* the fault
=============================================================================
