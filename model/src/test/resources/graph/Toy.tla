-------------------------------- MODULE Toy --------------------------------
(* A small endpoint whose labels have the agreed shape: enough kinds of    *)
(* inputs, reactions, choices and hidden states to test what reads them.   *)
EXTENDS Integers, Sequences
CONSTANT Limit
VARIABLES ep, io

NoFrame == [op |-> "NONE", rem |-> 0]
Start(role) == [role |-> role, conn |-> "OPEN", msg |-> "NONE", frame |-> NoFrame, buf |-> <<>>, owed |-> FALSE]
Ended(e) == [Start(e.role) EXCEPT !.conn = "ENDED"]
Rec(out, next, grade, choice, clauses, source) ==
  [out |-> out, next |-> next, grade |-> grade, choice |-> choice, clauses |-> clauses, source |-> source]
Must(out, next, clause) == Rec(out, next, "recommended", "", {clause}, "rfc")

Header(e, fin, rsv, op, enc, len) ==
  [t |-> "header", fin |-> fin, rsv |-> rsv, op |-> op, masked |-> e.role = "server", enc |-> enc, len |-> len, big |-> ""]
Vast(e) == [Header(e, TRUE, 0, 1, 64, 2147483647) EXCEPT !.big = "18446744073709551615"]
Payload(b) == [t |-> "payload", runs |-> << <<b, 1>> >>]

Inputs(e) ==
  IF e.conn = "ENDED" THEN {[t |-> "send", kind |-> "text", runs |-> <<>>]}
  ELSE IF e.frame # NoFrame THEN {Payload(97), Payload(255), [t |-> "endOfStream"]}
  ELSE {Header(e, TRUE, 0, 1, 7, 1), Header(e, TRUE, 0, 1, 16, 1), Header(e, FALSE, 0, 1, 7, 1), Header(e, TRUE, 0, 0, 7, 1),
        Header(e, TRUE, 4, 1, 7, 1), Header(e, TRUE, 0, 9, 7, 1), Vast(e), [t |-> "endOfStream"], [t |-> "quiet"],
        [t |-> "close", code |-> 1000, reason |-> <<>>]}

Hdr(e) == [masked |-> e.role = "client", key |-> IF e.role = "client" THEN "fresh" ELSE "none", fin |-> TRUE, rsv |-> 0, minimal |-> TRUE]
Close(e, codes) == [t |-> "close", codes |-> codes, hdr |-> Hdr(e)]
Pong(e) == [t |-> "pong", runs |-> << <<112, 1>> >>, hdr |-> Hdr(e)]

Fail(e, codes, choice, clause, source) ==
  {Rec(<<Close(e, codes), [t |-> "end"]>>, Ended(e), "recommended", choice, {clause}, source),
   Rec(<<[t |-> "end"]>>, Ended(e), "permitted", choice, {clause}, source)}

OnHeader(e, h) ==
  IF h.rsv # 0
    THEN Fail(e, {1002}, "headerFault=early", "5.2", "rfc")
         \cup {Rec(<<>>, [e EXCEPT !.frame = [op |-> "BAD", rem |-> 1]], "recommended", "headerFault=late", {"5.2"}, "rfc")}
  ELSE IF h.len > Limit THEN Fail(e, {1008, 1009}, "", "10.4", "policy")
  ELSE IF (h.op = 0 /\ e.msg = "NONE") \/ (h.op = 1 /\ e.msg # "NONE") THEN Fail(e, {1002}, "", "5.4", "rfc")
  ELSE LET op == CASE h.op = 9 -> "PING" [] h.fin -> "LAST" [] OTHER -> "MORE"
           next == [e EXCEPT !.frame = [op |-> op, rem |-> 1], !.msg = IF h.op = 1 THEN "TEXT" ELSE @]
       IN  IF h.enc = 16
             THEN {Rec(<<>>, next, "recommended", "nonMinimalLength=accept", {"5.2"}, "rfc")}
                  \cup Fail(e, {1002}, "nonMinimalLength=refuse", "5.2", "rfc")
             ELSE {Must(<<>>, next, "5.2")}

OnPayload(e, in) ==
  LET idle == [e EXCEPT !.frame = NoFrame] IN
  CASE e.frame.op = "BAD"  -> Fail(e, {1002}, "", "5.2", "rfc")
    [] e.frame.op = "PING" -> {Rec(<<Pong(e)>>, [idle EXCEPT !.owed = FALSE], "recommended", "pong=each", {"5.5.3"}, "rfc"),
                               Rec(<<>>, [idle EXCEPT !.owed = TRUE], "recommended", "pong=latest", {"5.5.3"}, "rfc")}
    [] in.runs[1][1] = 255 -> Fail(e, {1007}, "", "8.1", "rfc")
    [] e.frame.op = "MORE" -> {Must(<<>>, [idle EXCEPT !.buf = << <<97, 1>> >>], "5.4")}
    [] OTHER -> {Must(<<[t |-> "deliver", kind |-> "text", runs |-> e.buf \o in.runs]>>,
                      [idle EXCEPT !.msg = "NONE", !.buf = <<>>], "6.2")}

Reactions(e, in) ==
  CASE in.t = "header" -> OnHeader(e, in)
    [] in.t = "payload" -> OnPayload(e, in)
    [] in.t = "endOfStream" -> {Must(<<[t |-> "end"]>>, Ended(e), "7.1.1")}
    [] in.t = "quiet" -> IF e.owed THEN {Must(<<Pong(e)>>, [e EXCEPT !.owed = FALSE], "5.5.2")} ELSE {Must(<<>>, e, "5.5.2")}
    [] in.t = "close" -> {Must(<<Close(e, {1000})>>, Ended(e), "5.5.1")}
    [] in.t = "send" -> {Must(<<[t |-> "rejected"]>>, e, "5.5.1")}

Init == /\ ep \in {Start(role) : role \in {"client", "server"}}
        /\ io = [in |-> [t |-> "none"], out |-> <<>>, grade |-> "recommended", choice |-> "", clauses |-> {}, source |-> "rfc"]
Next == \E in \in Inputs(ep) : \E r \in Reactions(ep, in) :
          /\ ep' = r.next
          /\ io' = [in |-> in, out |-> r.out, grade |-> r.grade, choice |-> r.choice, clauses |-> r.clauses, source |-> r.source]
Spec == Init /\ [][Next]_<<ep, io>>
State == ep
=============================================================================
