---------------------------- MODULE WholeForgets ----------------------------
(***************************************************************************)
(* Of an answer in two parts the first is forgotten.                       *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

WholeForgets(c, m) ==   \* the fault
  IF c.part = "none" THEN m ELSE [m EXCEPT !.start = Responses[c.part].start]
=============================================================================
