------------------------- MODULE PingDoneUnanswered -------------------------
(***************************************************************************)
(* A Ping is not answered.  [RFC6455-5.5.2]                                *)
(***************************************************************************)
EXTENDS MCFraming

PingDoneUnanswered(e, payload) ==
  LET idle == [e EXCEPT !.frame = NoFrame, !.part = <<>>, !.ping = NoPing]   \* the new Ping supersedes
  IN  IF e.conn = "OPEN"
        THEN {Either(<<>>, idle, "pong=each", {"5.5.2", "5.5.3"}),   \* the fault
              Either(<<>>, [idle EXCEPT !.ping = payload], "pong=latest", {"5.5.3"})}
        ELSE {Either(<<SendPong(e, payload)>>, idle, "pongAfterClose=answer", {"5.5.2", "5.5.3"}),
              May(<<>>, idle, "pongAfterClose=silent", {"5.5.2"})}
=============================================================================
