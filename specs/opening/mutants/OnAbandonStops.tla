--------------------------- MODULE OnAbandonStops ---------------------------
(***************************************************************************)
(* A page that goes away takes the turn of the next one with it.           *)
(* [Review-D13]                                                            *)
(***************************************************************************)
EXTENDS MCConnectionQueue

OnAbandonStops(q, i) ==   \* the fault
  Must(IF q.socks[i].at = "opening" THEN <<OfSocket("drop", i)>> ELSE <<>>, Finished(q, i), {"4.1"})
=============================================================================
