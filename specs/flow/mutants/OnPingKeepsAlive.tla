------------------------- MODULE OnPingKeepsAlive ---------------------------
(***************************************************************************)
(* A flood of Pings keeps a connection for ever. [Review-T18]              *)
(***************************************************************************)
EXTENDS MCFlow

OnPingKeepsAlive(e, payload) ==
  LET k == [e.ctl EXCEPT !.age = 0]   \* the fault
  IN  IF ~k.alive THEN Silent(e, {"Review-T18"}, "policy")
      ELSE IF ~k.blocked THEN {Controls(e, k, <<Pong(payload)>>, "", {"5.5.2"}, "rfc")}
      ELSE {Controls(e, IF IsCrowded(k) THEN Replaced(k, payload) ELSE Queued(k, payload), <<>>, "",
                     {"5.5.3", "Review-T18"}, "rfc")}
=============================================================================
