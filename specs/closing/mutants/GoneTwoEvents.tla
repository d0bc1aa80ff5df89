--------------------------- MODULE GoneTwoEvents ----------------------------
(***************************************************************************)
(* After the close event a timer still runs, and brings another event.     *)
(* [RFC6455-7.1.4]                                                         *)
(***************************************************************************)
EXTENDS MCClosing

GoneTwoEvents(c) ==
  [NewConnection(c.ep.role) EXCEPT !.ep = Stopped(c.ep, "ENDED"), !.own = "ENDED",
                                   !.peer = "OPEN"]   \* the fault: it still waits for the peer, and its timer runs
=============================================================================
