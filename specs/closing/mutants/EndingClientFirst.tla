------------------------- MODULE EndingClientFirst --------------------------
(***************************************************************************)
(* A client ends TCP without waiting for the server. [RFC6455-7.1.1]       *)
(***************************************************************************)
EXTENDS MCClosing

EndingClientFirst(e, out, waiting, grade, choice, waitChoice, clauses, source) ==
  {Reaction(Append(out, EndTcp), Stopped(e, "ENDED"), grade, choice, clauses, source)}   \* the fault
=============================================================================
