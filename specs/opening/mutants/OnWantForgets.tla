--------------------------- MODULE OnWantForgets ----------------------------
(***************************************************************************)
(* What can't be opened at once is never opened.                           *)
(* [Review-D13]                                                            *)
(***************************************************************************)
EXTENDS MCConnectionQueue

OnWantForgets(q, in) ==   \* the fault
  LET next == [q EXCEPT !.conn = "QUEUE", !.socks = Append(@, [to |-> Destination(PlaceIn(in)), at |-> IF Taken(q, Destination(PlaceIn(in))) THEN "over" ELSE "waiting"])]
  IN  Go(next, <<>>, {"4.1"}, "rfc")
=============================================================================
