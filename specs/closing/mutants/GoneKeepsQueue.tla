--------------------------- MODULE GoneKeepsQueue ---------------------------
(***************************************************************************)
(* What waited to be written is kept after the connection is over.         *)
(* [RFC6455-7.1.4]                                                         *)
(***************************************************************************)
EXTENDS MCConnection

GoneKeepsQueue(c) ==
  [NewConnection(c.ep.role) EXCEPT !.ep = Stopped(c.ep, "ENDED"), !.own = "ENDED", !.peer = "ENDED", !.socket = "GONE",
                                   !.queue = c.queue]   \* the fault
=============================================================================
