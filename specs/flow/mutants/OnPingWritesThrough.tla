------------------------ MODULE OnPingWritesThrough -------------------------
(***************************************************************************)
(* A Pong is written though writes block. [RFC6455-5.5.2]                  *)
(***************************************************************************)
EXTENDS MCFlow

OnPingWritesThrough(e, payload) ==
  IF e.ctl.alive THEN {Controls(e, e.ctl, <<Pong(payload)>>, "", {"5.5.2"}, "rfc")}   \* the fault
  ELSE Silent(e, {"Review-T18"}, "policy")
=============================================================================
