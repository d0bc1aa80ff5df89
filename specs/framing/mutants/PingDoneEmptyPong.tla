------------------------- MODULE PingDoneEmptyPong --------------------------
(***************************************************************************)
(* A Ping is answered with an empty Pong (bug B29).  [RFC6455-5.5.3]       *)
(***************************************************************************)
EXTENDS MCFraming

PingDoneEmptyPong(e, payload) ==
  LET idle == [e EXCEPT !.frame = NoFrame, !.part = <<>>, !.ping = NoPing]   \* the new Ping supersedes
  IN  IF e.conn = "OPEN"
        THEN {Either(<<SendPong(e, <<>>)>>, idle, "pong=each", {"5.5.2", "5.5.3"}),   \* the fault
              Either(<<>>, [idle EXCEPT !.ping = payload], "pong=latest", {"5.5.3"})}
        ELSE {Either(<<SendPong(e, payload)>>, idle, "pongAfterClose=answer", {"5.5.2", "5.5.3"}),
              May(<<>>, idle, "pongAfterClose=silent", {"5.5.2"})}
=============================================================================
