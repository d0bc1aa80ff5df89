------------------------- MODULE WriteFrameBlocking -------------------------
(***************************************************************************)
(* Control frames are written past a blocked queue. [RFC6455-6.1]          *)
(***************************************************************************)
EXTENDS MCConnection

WriteFrameBlocking(w, o) ==
  IF w.c.stalled /\ IsMessage(o) THEN [w EXCEPT !.c.queue = Append(@, o)]   \* the fault: control frames go past
  ELSE [w EXCEPT !.out = Append(@, o), !.c.wrote = @ \/ o.t = "close"]
=============================================================================
