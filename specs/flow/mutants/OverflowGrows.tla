--------------------------- MODULE OverflowGrows ----------------------------
(***************************************************************************)
(* The send buffer takes whatever the page sends. [Review-D20]             *)
(***************************************************************************)
EXTENDS MCFlow

OverflowGrows(e, bytes) ==
  Sends(e, [e.snd EXCEPT !.waiting = @ + bytes], <<>>, {"WHATWG-send", "Review-D20"}, "browser")   \* the fault
=============================================================================
