------------------------- MODULE TimerRunsNotForTcp -------------------------
(***************************************************************************)
(* After both Closes the end of TCP is waited for without bound.           *)
(* [RFC6455-7.1.1]                                                         *)
(***************************************************************************)
EXTENDS MCConnection

TimerRunsNotForTcp(c, timer) ==
  /\ c.socket = "HELD"
  /\ CASE timer = "closing" -> c.ep.conn = "CLOSE_SENT"
       [] timer = "tcp"     -> FALSE   \* the fault
       [] timer = "idle"    -> c.ep.conn = "OPEN"
=============================================================================
