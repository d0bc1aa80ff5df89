------------------------ MODULE WholeRequestForgets -------------------------
(***************************************************************************)
(* Of a request in two parts the first is forgotten.                       *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

WholeRequestForgets(s, m) ==   \* the fault
  IF s.part = "none" THEN m ELSE [m EXCEPT !.start = Requests[s.part].start]
=============================================================================
