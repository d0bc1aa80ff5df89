-------------------------- MODULE ClosingAlphabet ---------------------------
(***************************************************************************)
(* What can reach a connection, by class.  Framing has the full alphabet   *)
(* of frames; here are those that closing tells apart: a message, whole    *)
(* and in fragments, a Ping, a Close of each kind, a violation.            *)
(***************************************************************************)
EXTENDS Connection
CONSTANTS
  MaxQueue,     \* while this many frames wait, nothing comes that would add another but a Close
  ManyCloses    \* TRUE: each kind of Close; FALSE: one with a code and a reason, one with neither, an illegal one

Code(c) == << <<c \div 256, 1>>, <<c % 256, 1>> >>
CloseCall(code, reason) == [t |-> "close", code |-> code, reason |-> reason]
SendCall                == [t |-> "send", kind |-> "text", runs |-> Bytes(<<97>>)]
PingCall                == [t |-> "ping", runs |-> <<>>]
Why                     == Bytes(<<98, 121>>)

Own(c) == c.ep.role = "server"   \* the peer's right masking
Whole(op, own, n) == Header(TRUE, 0, op, own, Length(n, 7))

\* Breaks a rule, at once and in every state.
Violation(own) == Header(TRUE, 4, TEXT, own, Length(0, 7))

\* After the end anything is read as nothing; these stand for all.
LateHeaders(own) == {Whole(op, own, 0) : op \in {TEXT, PING, CLOSE}}

HasRoom(c) == Len(c.queue) < MaxQueue

HeadersFor(c) ==
  LET own == Own(c)
      starts == {Whole(TEXT, own, 1), Header(FALSE, 0, TEXT, own, Length(1, 7))}
      more   == {Whole(CONT, own, 1)}
      closes == {Whole(CLOSE, own, n) : n \in {0, 2, 4}}
  IN  IF ~Reading(c.ep) THEN LateHeaders(own)
      ELSE (IF c.ep.msg = "NONE" THEN starts ELSE more) \cup closes \cup {Violation(own)}
           \cup (IF HasRoom(c) THEN {Whole(PING, own, 0)} ELSE {})

\* 1005 is not for the wire.
CloseBodies == {Code(1005), Code(1000) \o Why} \cup (IF ManyCloses THEN {Code(1000), Code(3000)} ELSE {Code(1000)})

PayloadsFor(c) ==
  {p \in (IF c.ep.frame.op = "CLOSE" THEN CloseBodies ELSE {Bytes(<<97>>)}) : Size(p) = c.ep.frame.rem}

CallsFor(c) ==
  {CloseCall(NoCode, <<>>), CloseCall(1000, Why), CloseCall(1006, <<>>)}
  \cup (IF ManyCloses THEN {CloseCall(1000, <<>>), CloseCall(3000, <<>>)} ELSE {})
  \cup (IF HasRoom(c) THEN {SendCall, PingCall} ELSE {})

Happenings == {[t |-> t] : t \in {"endOfStream", "reset", "stall", "drain", "quiet"}}
              \cup {[t |-> "timeout", timer |-> timer] : timer \in Timers}

ClosingInputs(c) ==
  (IF c.ep.frame = NoFrame THEN HeadersFor(c) ELSE {[t |-> "payload", runs |-> p] : p \in PayloadsFor(c)})
  \cup CallsFor(c) \cup Happenings
=============================================================================
