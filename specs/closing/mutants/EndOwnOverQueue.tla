-------------------------- MODULE EndOwnOverQueue ---------------------------
(***************************************************************************)
(* TCP is ended before the frames that wait are written. [RFC6455-6.1]     *)
(***************************************************************************)
EXTENDS MCConnection

EndOwnOverQueue(w) == [w EXCEPT !.out = Append(@, EndTcp), !.c.own = "ENDED"]   \* the fault
=============================================================================
