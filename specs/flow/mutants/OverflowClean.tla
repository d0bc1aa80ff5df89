--------------------------- MODULE OverflowClean ----------------------------
(***************************************************************************)
(* A connection that a full send buffer ended is said to be closed         *)
(* cleanly. [Review-D20]                                                   *)
(***************************************************************************)
EXTENDS MCFlow

OverflowClean(e, bytes) ==
  LET s == Gone(e.snd, "clean")   \* the fault
  IN  Sends(e, [s EXCEPT !.dead = @ + bytes], <<EndTcp>>, {"WHATWG-send", "Review-D20"}, "browser")
=============================================================================
