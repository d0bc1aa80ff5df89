------------------------- MODULE ReadingAfterClose --------------------------
(***************************************************************************)
(* A client goes on reading after a Close was received.  [RFC6455-5.5.1]   *)
(***************************************************************************)
EXTENDS MCFraming

ReadingAfterClose(e) == e.conn \in {"OPEN", "CLOSE_SENT", "CLOSED_BOTH"}   \* the fault
=============================================================================
