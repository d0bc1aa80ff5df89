------------------------- MODULE TimerRunsMidFrame --------------------------
(***************************************************************************)
(* A timer stops while a frame is coming, so that a peer that never ends   *)
(* it is waited for without bound. [RFC6455-7.1.1]                         *)
(***************************************************************************)
EXTENDS MCConnection

TimerRunsMidFrame(c, timer) ==
  /\ c.socket = "HELD"
  /\ c.ep.frame = NoFrame   \* the fault
  /\ CASE timer = "closing" -> c.ep.conn = "CLOSE_SENT"
       [] timer = "tcp"     -> c.ep.conn \in {"CLOSED_BOTH", "FAILED", "ENDED"}
       [] timer = "idle"    -> c.ep.conn = "OPEN"
=============================================================================
