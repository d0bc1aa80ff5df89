----------------------- MODULE PingDoneOldestAnswered -----------------------
(***************************************************************************)
(* Of several Pings the oldest is answered instead of the latest.          *)
(* [RFC6455-5.5.3]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

PingDoneOldestAnswered(e, payload) ==
  LET idle == [e EXCEPT !.frame = NoFrame, !.part = <<>>, !.ping = NoPing]   \* the new Ping supersedes
  IN  IF e.conn = "OPEN"
        THEN {Either(<<SendPong(e, payload)>>, idle, "pong=each", {"5.5.2", "5.5.3"}),
              \* the fault
              Either(<<>>, [idle EXCEPT !.ping = IF e.ping = NoPing THEN payload ELSE e.ping], "pong=latest", {"5.5.3"})}
        ELSE {Either(<<SendPong(e, payload)>>, idle, "pongAfterClose=answer", {"5.5.2", "5.5.3"}),
              May(<<>>, idle, "pongAfterClose=silent", {"5.5.2"})}
=============================================================================
