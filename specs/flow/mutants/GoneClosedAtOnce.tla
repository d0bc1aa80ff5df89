------------------------- MODULE GoneClosedAtOnce ---------------------------
(***************************************************************************)
(* readyState is CLOSED while the task runs in which TCP ended, before the *)
(* close event. [WHATWG-closed]                                            *)
(***************************************************************************)
EXTENDS MCFlow

GoneClosedAtOnce(s, how) ==
  [s EXCEPT !.tcp = "gone", !.goodbye = "none", !.dead = @ + s.waiting, !.waiting = 0, !.due = how,
            !.ready = "CLOSED"]   \* the fault
=============================================================================
