--------------------- MODULE OnQuietNothingRecommended ----------------------
(***************************************************************************)
(* A slip in this text: the Pong that is owed is permitted, and nothing    *)
(* recommended.  [RFC6455-5.5.2]                                           *)
(***************************************************************************)
EXTENDS GraphFraming

OnQuietNothingRecommended(e) ==
  LET answered == May(<<SendPong(e, e.ping)>>, [e EXCEPT !.ping = NoPing], "", {"5.5.2", "5.5.3"})   \* the fault
  IN  IF e.ping = NoPing THEN {Must(<<>>, e, {})}
      ELSE {answered} \cup (IF e.conn = "CLOSE_SENT"
                              THEN {May(<<>>, [e EXCEPT !.ping = NoPing], "pongAfterClose=silent", {"5.5.2"})} ELSE {})
=============================================================================
