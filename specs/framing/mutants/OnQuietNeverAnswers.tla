------------------------ MODULE OnQuietNeverAnswers -------------------------
(***************************************************************************)
(* A Ping is remembered, and the Pong put off for ever.  [RFC6455-5.5.2]   *)
(***************************************************************************)
EXTENDS MCFraming

OnQuietNeverAnswers(e) ==
  LET answered == Must(<<>>, e, {"5.5.2", "5.5.3"})   \* the fault
  IN  IF e.ping = NoPing THEN {Must(<<>>, e, {})}
      ELSE {answered} \cup (IF e.conn = "CLOSE_SENT"
                              THEN {May(<<>>, [e EXCEPT !.ping = NoPing], "pongAfterClose=silent", {"5.5.2"})} ELSE {})
=============================================================================
