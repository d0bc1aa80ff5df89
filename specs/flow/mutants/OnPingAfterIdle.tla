-------------------------- MODULE OnPingAfterIdle ---------------------------
(***************************************************************************)
(* Pings are answered after the connection has come to its idle limit.     *)
(* [Review-T18]                                                            *)
(***************************************************************************)
EXTENDS MCFlow

OnPingAfterIdle(e, payload) ==
  LET k == e.ctl
  IN  IF ~k.blocked THEN {Controls(e, k, <<Pong(payload)>>, "", {"5.5.2"}, "rfc")}   \* the fault
      ELSE IF ~k.alive THEN Silent(e, {"Review-T18"}, "policy")
      ELSE {Controls(e, IF IsCrowded(k) THEN Replaced(k, payload) ELSE Queued(k, payload), <<>>, "",
                     {"5.5.3", "Review-T18"}, "rfc")}
=============================================================================
