-------------------------- MODULE OverflowUntold ----------------------------
(***************************************************************************)
(* A full send buffer ends the connection, and the page never hears of it. *)
(* [Review-D20]                                                            *)
(***************************************************************************)
EXTENDS MCFlow

OverflowUntold(e, bytes) ==
  LET s == Gone(e.snd, "none")   \* the fault
  IN  Sends(e, [s EXCEPT !.dead = @ + bytes], <<EndTcp>>, {"WHATWG-send", "Review-D20"}, "browser")
=============================================================================
