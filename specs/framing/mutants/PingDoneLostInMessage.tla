----------------------- MODULE PingDoneLostInMessage ------------------------
(***************************************************************************)
(* A Ping between the fragments of a message is not answered.              *)
(* [RFC6455-5.5.2]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

PingDoneLostInMessage(e, payload) ==
  LET idle == [e EXCEPT !.frame = NoFrame, !.part = <<>>, !.ping = NoPing]   \* the new Ping supersedes
  IN  IF e.conn = "OPEN"
        \* the fault
        THEN {Either(IF e.msg = "NONE" THEN <<SendPong(e, payload)>> ELSE <<>>, idle, "pong=each", {"5.5.2", "5.5.3"}),
              Either(<<>>, [idle EXCEPT !.ping = payload], "pong=latest", {"5.5.3"})}
        ELSE {Either(<<SendPong(e, payload)>>, idle, "pongAfterClose=answer", {"5.5.2", "5.5.3"}),
              May(<<>>, idle, "pongAfterClose=silent", {"5.5.2"})}
=============================================================================
