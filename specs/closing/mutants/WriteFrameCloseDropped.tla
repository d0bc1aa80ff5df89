----------------------- MODULE WriteFrameCloseDropped -----------------------
(***************************************************************************)
(* A Close that cannot be written at once is dropped, and counted as sent. *)
(* [RFC6455-7.1.4]                                                         *)
(***************************************************************************)
EXTENDS MCClosing

WriteFrameCloseDropped(w, o) ==
  IF w.c.stalled
    THEN IF o.t = "close" THEN [w EXCEPT !.c.wrote = TRUE]   \* the fault
         ELSE [w EXCEPT !.c.queue = Append(@, o)]
  ELSE [w EXCEPT !.out = Append(@, o), !.c.wrote = @ \/ o.t = "close"]
=============================================================================
