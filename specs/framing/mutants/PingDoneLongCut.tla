-------------------------- MODULE PingDoneLongCut ---------------------------
(***************************************************************************)
(* The Pong to a Ping of 125 bytes loses the last byte.  [RFC6455-5.5.3]   *)
(***************************************************************************)
EXTENDS MCFraming

PingDoneLongCut(e, payload) ==
  LET idle == [e EXCEPT !.frame = NoFrame, !.part = <<>>, !.ping = NoPing]   \* the new Ping supersedes
  IN  IF e.conn = "OPEN"
        \* the fault
        THEN {Either(<<SendPong(e, IF Size(payload) = 125 THEN Repeat(112, 124) ELSE payload)>>, idle, "pong=each", {"5.5.2", "5.5.3"}),
              Either(<<>>, [idle EXCEPT !.ping = payload], "pong=latest", {"5.5.3"})}
        ELSE {Either(<<SendPong(e, payload)>>, idle, "pongAfterClose=answer", {"5.5.2", "5.5.3"}),
              May(<<>>, idle, "pongAfterClose=silent", {"5.5.2"})}
=============================================================================
