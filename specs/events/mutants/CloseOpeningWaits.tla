------------------------- MODULE CloseOpeningWaits --------------------------
(***************************************************************************)
(* close() waits for the handshake to be over. [WHATWG-close]              *)
(***************************************************************************)
EXTENDS MCEvents

CloseOpeningWaits(e) ==
  CASE e.ready \in {"CLOSING", "CLOSED"} -> Did(e, <<>>)
    [] e.net = "opening" -> Did([e EXCEPT !.ready = "CLOSING"], <<>>)   \* the fault
    [] e.net = "up"      -> Did([e EXCEPT !.ready = "CLOSING", !.net = "closing"], <<CloseFrame("one", 0)>>)
    [] OTHER             -> Did([e EXCEPT !.ready = "CLOSING"], <<>>)
=============================================================================
