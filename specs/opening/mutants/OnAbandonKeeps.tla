--------------------------- MODULE OnAbandonKeeps ---------------------------
(***************************************************************************)
(* A connection that nobody wants any more is opened all the same.         *)
(* [Review-D13]                                                            *)
(***************************************************************************)
EXTENDS MCConnectionQueue

OnAbandonKeeps(q, i) == Go(Finished(q, i), <<>>, {"4.1"}, "rfc")   \* the fault
=============================================================================
