----------------------- MODULE OverflowDropsSilently ------------------------
(***************************************************************************)
(* A message that finds no room is dropped, and nobody is told.            *)
(* [Review-D20]                                                            *)
(***************************************************************************)
EXTENDS MCFlow

OverflowDropsSilently(e, bytes) ==
  Sends(e, [e.snd EXCEPT !.dead = @ + bytes], <<>>, {"WHATWG-send", "Review-D20"}, "browser")   \* the fault
=============================================================================
