---------------------------- MODULE OnRestTwice -----------------------------
(***************************************************************************)
(* A message in parts is shown twice. [Review-T14]                         *)
(***************************************************************************)
EXTENDS MCEvents

OnRestTwice(e) ==
  Reaction(e, IF Reads(e) THEN Queue(Queue([e EXCEPT !.part = <<>>], "binary"), "binary") ELSE e, <<>>,   \* the fault
           {"5.4", "Review-T14"}, "rfc")
=============================================================================
