------------------------- MODULE EndingServerWaits --------------------------
(***************************************************************************)
(* A server that fails a connection waits for the client to end TCP.       *)
(* [RFC6455-7.1.7]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

EndingServerWaits(e, out, waiting, grade, choice, waitChoice, clauses, source) ==
  IF FALSE   \* the fault
    THEN {Reaction(Append(out, EndTcp), Stopped(e, "ENDED"), grade, choice, clauses, source)}
    ELSE {Reaction(out, Stopped(e, waiting), grade,
                   IF choice = "" THEN waitChoice \o "=wait" ELSE choice, clauses, source)}
         \cup {Reaction(Append(out, EndTcp), Stopped(e, "ENDED"), "permitted",
                        IF choice = "" THEN waitChoice \o "=end" ELSE choice, clauses, source)}
=============================================================================
