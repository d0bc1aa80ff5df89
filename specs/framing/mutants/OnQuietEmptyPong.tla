-------------------------- MODULE OnQuietEmptyPong --------------------------
(***************************************************************************)
(* A late Pong has lost the payload of its Ping.  [RFC6455-5.5.3]          *)
(***************************************************************************)
EXTENDS MCFraming

OnQuietEmptyPong(e) ==
  LET answered == Must(<<SendPong(e, <<>>)>>, [e EXCEPT !.ping = NoPing], {"5.5.2", "5.5.3"})   \* the fault
  IN  IF e.ping = NoPing THEN {Must(<<>>, e, {})}
      ELSE {answered} \cup (IF e.conn = "CLOSE_SENT"
                              THEN {May(<<>>, [e EXCEPT !.ping = NoPing], "pongAfterClose=silent", {"5.5.2"})} ELSE {})
=============================================================================
