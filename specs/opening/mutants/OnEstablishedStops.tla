------------------------- MODULE OnEstablishedStops -------------------------
(***************************************************************************)
(* An established connection does not let the next one begin.              *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCConnectionQueue

OnEstablishedStops(q, i) == Must(<<>>, Finished(q, i), {"4.1"})   \* the fault
=============================================================================
