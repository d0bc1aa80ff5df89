------------------------- MODULE OnRestShownAtOnce --------------------------
(***************************************************************************)
(* A message is shown when its last byte comes, in the midst of whatever   *)
(* the page does. [Review-T14]                                             *)
(***************************************************************************)
EXTENDS MCEvents

OnRestShownAtOnce(e) ==
  LET shown == FireMessage([e EXCEPT !.part = <<>>], "nothing", "binary", "silent")
  IN  Reaction(e, IF Reads(e) THEN shown.e ELSE e, IF Reads(e) THEN shown.out ELSE <<>>, {"5.4", "Review-T14"}, "rfc")   \* the fault
=============================================================================
