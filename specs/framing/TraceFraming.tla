---------------------------- MODULE TraceFraming ----------------------------
(***************************************************************************)
(* Is what was recorded of an endpoint a behaviour of Endpoint?  One       *)
(* Is<Event> for each event that a log may have: actions for what reaches  *)
(* the endpoint, conditions for what it is seen to do.                     *)
(***************************************************************************)
EXTENDS Endpoint, Recorded
CONSTANT LimitKnown   \* whether the log says how large a message may be; Limit is MaxInt if not

-----------------------------------------------------------------------------
(* The machine.                                                            *)

FramingStart(about) == Start(about.role)

\* Quirk: a limit that nobody told may be exceeded by any message.  [RFC6455-10.4]
UnknownLimitFault(e, in) ==
  IF ~LimitKnown /\ in.t = "header" /\ Reading(e) /\ in.op \in DataOps /\ in.len > 0
    THEN FailFor(e, {Fault({1008, 1009}, "10.4", "policy")}, "") ELSE {}

FramingReactions(e, in) == Reactions(e, in) \cup UnknownLimitFault(e, in)

\* A Pong that the endpoint has put off.
FramingOwes(e) == e.conn = "OPEN" /\ e.ping # NoPing

\* Quirk: a peer that has not noticed the end sends the rest of its frame; nobody reads it.  [RFC6455-7.1.7]
\* And when all is quiet while nothing is owed, nothing happens.
FramingIgnores(e, in) ==
  \/ in.t = "payload" /\ ~Reading(e)
  \/ in.t = "quiet" /\ e.ping = NoPing
  \/ in.t = "endOfStream" /\ e.conn = "ENDED"

-----------------------------------------------------------------------------
(* What the endpoint is seen to do.                                        *)

IsDeliver(e, o) ==
  << Conjunct("the kind is the message's", e.kind = o.kind, "5.6"),
     Conjunct("the payload is that of the message's fragments, in order", SameBytes(e.runs, o.runs), "5.4") >>

\* Quirk: `cut` is a message whose last fragment never came.
IsFrame(e, o) ==
  << Conjunct("the opcode is that of what was to be sent", e.op = o.op, "5.2"),
     Conjunct("the payload is what was to be sent",
              IF e.cut THEN BeginsWith(o.runs, e.runs) ELSE SameBytes(e.runs, o.runs), "6.1") >>

IsPong(e, o) == << Conjunct("the payload is the Ping's", SameBytes(e.runs, o.runs), "5.5.3") >>

IsCloseFrame(e, o) ==
  << Conjunct("the code is one that may be sent", e.code = NoCode \/ LegalCode(e.code), "7.4"),
     Conjunct("the code is one that fits", AnyLegal \in o.codes \/ e.code \in o.codes, "7.4.1") >>

IsEnd(e, o)      == <<>>
IsRejected(e, o) == <<>>

FramingConjuncts(e, o) ==
  CASE o.t = "deliver"  -> IsDeliver(e, o)
    [] o.t = "frame"    -> IsFrame(e, o)
    [] o.t = "pong"     -> IsPong(e, o)
    [] o.t = "close"    -> IsCloseFrame(e, o)
    [] o.t = "end"      -> IsEnd(e, o)
    [] o.t = "rejected" -> IsRejected(e, o)

-----------------------------------------------------------------------------
(* What reaches the endpoint.                                              *)

FramingInput(e) == e

IsHeader      == Reads("header")
IsPayload     == Reads("payload")
IsEndOfStream == Reads("endOfStream")
IsSend        == Reads("send")
IsPing        == Reads("ping")
IsClose       == Reads("close")
IsQuiet       == Reads("quiet")

\* Quirk: a call that was not logged is known by the frame that it brought.
CallFor(e) ==
  IF e.t = "frame"
    THEN IF e.op = PING THEN {[t |-> "ping", runs |-> e.runs]}
         ELSE {[t |-> "send", kind |-> IF e.op = TEXT THEN "text" ELSE "binary", runs |-> e.runs]}
  ELSE IF e.t = "close" THEN {[t |-> "close", code |-> e.code, reason |-> <<>>]}
  ELSE {}

FramingNotLogged(s, e) ==
  (IF IsUnlogged("calls") THEN CallFor(e) ELSE {})
  \* the moment at which a Pong that was put off is due
  \cup (IF e.t = "pong" THEN {[t |-> "quiet"]} ELSE {})

\* Nothing but a call brings a frame, and what is read first could only end the time for it.
FramingAtOnce(s, e) == IsUnlogged("calls") /\ e.t = "frame" /\ s.conn = "OPEN"

IsUnloggedCall  == ReadsUnlogged(Calls)
IsUnloggedQuiet == ReadsUnlogged({"quiet"})

-----------------------------------------------------------------------------
TraceNext == \/ IsHeader \/ IsPayload \/ IsEndOfStream \/ IsSend \/ IsPing \/ IsClose \/ IsQuiet
             \/ IsUnloggedCall \/ IsUnloggedQuiet

TraceSpec == Init /\ [][TraceNext]_vars
=============================================================================
