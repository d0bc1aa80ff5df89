---------------------------- MODULE OnPartShown -----------------------------
(***************************************************************************)
(* The first part of a message is shown by itself. [Review-T14]            *)
(***************************************************************************)
EXTENDS MCEvents

OnPartShown(e) ==
  Reaction(e, IF Reads(e) THEN Queue([e EXCEPT !.part = <<"first">>], "binary") ELSE e, <<>>, {"5.4", "Review-T14"}, "rfc")   \* the fault
=============================================================================
