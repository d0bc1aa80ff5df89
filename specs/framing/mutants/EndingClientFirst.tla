------------------------- MODULE EndingClientFirst --------------------------
(***************************************************************************)
(* A client does not leave it to the server to end TCP.  [RFC6455-7.1.1]   *)
(***************************************************************************)
EXTENDS MCFraming

EndingClientFirst(e, out, waiting, grade, choice, waitChoice, clauses, source) ==
  IF e.role = "server"
    THEN {Reaction(Append(out, EndTcp), Stopped(e, "ENDED"), grade, choice, clauses, source)}
    ELSE {Reaction(out, Stopped(e, waiting), grade,
                   IF choice = "" THEN waitChoice \o "=wait" ELSE choice, clauses, source)}
         \cup {Reaction(Append(out, EndTcp), Stopped(e, "ENDED"), "recommended",   \* the fault
                        IF choice = "" THEN waitChoice \o "=end" ELSE choice, clauses, source)}
=============================================================================
