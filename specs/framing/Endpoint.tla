------------------------------ MODULE Endpoint ------------------------------
(***************************************************************************)
(* What one endpoint of RFC 6455 may do when something reaches it: a frame *)
(* from its peer (first the header, then the payload, in one part or more),*)
(* the end of the stream, a call of its application, or a quiet moment.    *)
(*                                                                         *)
(* Operators only, no variables: Reactions(ep, in) is the set of all       *)
(* permitted reactions of an endpoint in state ep to the input in.  Both   *)
(* roles have one text.  A rule of the RFC is stated in one operator.      *)
(*                                                                         *)
(* A reaction says what can be observed (`out`), the state after it        *)
(* (`next`), and how the standard stands to it:                            *)
(*   grade    "recommended", or "permitted": every MUST is kept, a SHOULD  *)
(*            is not                                                       *)
(*   choice   "name=value" where the standard leaves implementations a     *)
(*            choice that they keep to; "" elsewhere                       *)
(*   clauses  where the rule is stated                                     *)
(*   source   "rfc", "derived" (follows from it) or "policy" (this         *)
(*            project's answer to the 2011 review; binds no stranger)      *)
(*                                                                         *)
(* Abstractions.  A frame leaves an endpoint in one step, and a message in *)
(* one frame: a sender may fragment, which whoever compares must undo.     *)
(* Masking keys are not modelled as numbers, only that they are fresh.     *)
(* Time is absent: "at once" means before the next input.  Delivery is of  *)
(* whole messages, as message APIs have it; a streaming API is observed    *)
(* through its concatenation.                                              *)
(***************************************************************************)
EXTENDS Wire, Utf8, FiniteSets
CONSTANT Limit   \* bytes of the largest message that the endpoint accepts [RFC6455-10.4]

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* OPEN         both directions in use
\* CLOSE_SENT   own Close sent, the peer's not yet received
\* CLOSED_BOTH  Close sent and received; a client awaits the server's end of stream
\* FAILED       the peer broke a rule; a client awaits the server's end of stream
\* ENDED        this endpoint has ended the TCP connection
Conns == {"OPEN", "CLOSE_SENT", "CLOSED_BOTH", "FAILED", "ENDED"}
Reading(ep) == ep.conn \in {"OPEN", "CLOSE_SENT"}

NoFrame == [op |-> "NONE", code |-> -1, fin |-> FALSE, rem |-> 0, faults |-> {}]
NoPing  == << <<-1, 0>> >>

OpName(op) == CASE op = CONT -> "CONT" [] op = TEXT -> "TEXT" [] op = BINARY -> "BINARY"
                [] op = CLOSE -> "CLOSE" [] op = PING -> "PING" [] op = PONG -> "PONG"
                [] OTHER -> "RESERVED"

\* msg, buf, utf8: the message being received, its payload so far, the decoder's state ("SKIP": the message
\* is discarded unread).
\* frame, part: the frame whose header came, and the payload so far where it is a control frame's.
\* ping: a Ping that is still to be answered, where the endpoint answers late.
Start(role) ==
  [role |-> role, conn |-> "OPEN", msg |-> "NONE", buf |-> <<>>, utf8 |-> "ACCEPT",
   frame |-> NoFrame, part |-> <<>>, ping |-> NoPing]

\* An endpoint that reads no more keeps nothing.
Stopped(ep, conn) == [Start(ep.role) EXCEPT !.conn = conn]

-----------------------------------------------------------------------------
(* Observations.                                                           *)

\* The header of every frame that an endpoint sends.  [RFC6455-5.1] [RFC6455-5.2] [RFC6455-5.3]
SentHeader(ep) ==
  [masked |-> ep.role = "client", key |-> IF ep.role = "client" THEN "fresh" ELSE "none",
   fin |-> TRUE, rsv |-> 0, minimal |-> TRUE]

SendFrame(ep, op, runs)   == [t |-> "frame", op |-> op, runs |-> runs, hdr |-> SentHeader(ep)]
SendPong(ep, runs)        == [t |-> "pong", runs |-> runs, hdr |-> SentHeader(ep)]
SendCloseFrame(ep, codes) == [t |-> "close", codes |-> codes, hdr |-> SentHeader(ep)]
Deliver(kind, runs)       == [t |-> "deliver", kind |-> kind, runs |-> runs]
EndTcp                    == [t |-> "end"]
Rejected                  == [t |-> "rejected"]

-----------------------------------------------------------------------------
(* Reactions.                                                              *)

Reaction(out, next, grade, choice, clauses, source) ==
  [out |-> out, next |-> next, grade |-> grade, choice |-> choice,
   clauses |-> clauses, source |-> source]

Must(out, next, clauses)           == Reaction(out, next, "recommended", "", clauses, "rfc")
Either(out, next, choice, clauses) == Reaction(out, next, "recommended", choice, clauses, "rfc")
May(out, next, choice, clauses)    == Reaction(out, next, "permitted", choice, clauses, "rfc")

\* The server ends TCP first; the client should wait for that, and may not.
\* [RFC6455-7.1.1] [RFC6455-5.5.1]
Ending(ep, out, waiting, grade, choice, waitChoice, clauses, source) ==
  IF ep.role = "server"
    THEN {Reaction(Append(out, EndTcp), Stopped(ep, "ENDED"), grade, choice, clauses, source)}
    ELSE {Reaction(out, Stopped(ep, waiting), grade,
                   IF choice = "" THEN waitChoice \o "=wait" ELSE choice, clauses, source)}
         \cup {Reaction(Append(out, EndTcp), Stopped(ep, "ENDED"), "permitted",
                        IF choice = "" THEN waitChoice \o "=end" ELSE choice, clauses, source)}

\* Fail the WebSocket connection: nothing more is processed and TCP ends, which are MUSTs.  A Close
\* frame that says why should come first, unless a Close was sent before.  [RFC6455-7.1.7]
Failing(ep, codes, choice, clauses, source) ==
  IF ep.conn = "OPEN"
    THEN UNION {
           Ending(ep, <<SendCloseFrame(ep, codes)>>, "FAILED", "recommended", choice, "failing", clauses, source),
           Ending(ep, <<SendCloseFrame(ep, {AnyLegal})>>, "FAILED", "permitted", choice, "failing", clauses, source),
           Ending(ep, <<>>, "FAILED", "permitted", choice, "failing", clauses, source)}
    ELSE Ending(ep, <<>>, "FAILED", "recommended", choice, "failing", clauses, source)

-----------------------------------------------------------------------------
(* Receiving a header.                                                     *)

Fault(codes, clause, source) == [codes |-> codes, clause |-> clause, source |-> source]

\* [RFC6455-5.2] a reserved bit that no extension gives a meaning
ReservedBitFault(h) == IF h.rsv # 0 THEN {Fault({1002}, "5.2", "rfc")} ELSE {}
\* [RFC6455-5.2] an unknown opcode
OpcodeFault(h) == IF h.op \in ReservedOps THEN {Fault({1002}, "5.2", "rfc")} ELSE {}
\* [RFC6455-5.1] a client masks, a server does not
MaskFault(ep, h) == IF h.masked # (ep.role = "server") THEN {Fault({1002}, "5.1", "rfc")} ELSE {}
\* [RFC6455-5.2] the most significant bit of a 64-bit length
LengthFault(h) == IF h.big \in MsbLengths THEN {Fault({1002, 1009}, "5.2", "derived")} ELSE {}
\* [RFC6455-5.5] a control frame is whole and short
ControlFault(h) ==
  IF IsControl(h.op) /\ (~h.fin \/ h.len > 125) THEN {Fault({1002}, "5.5", "rfc")} ELSE {}
\* [RFC6455-5.4] a message's frames come one after the other: first one with an opcode, then continuations
FragmentFault(ep, h) ==
  IF \/ h.op = CONT /\ ep.msg = "NONE"
     \/ h.op \in {TEXT, BINARY} /\ ep.msg # "NONE"
    THEN {Fault({1002}, "5.4", "rfc")} ELSE {}
\* [RFC6455-10.4] the message would exceed the limit, whatever its fragmentation
LimitFault(ep, h) ==
  IF h.op \in DataOps /\ h.len > Limit - Size(ep.buf) THEN {Fault({1008, 1009}, "10.4", "policy")} ELSE {}

HeaderFaults(ep, h) ==
  UNION {ReservedBitFault(h), OpcodeFault(h), MaskFault(ep, h), LengthFault(h), ControlFault(h),
         FragmentFault(ep, h), LimitFault(ep, h)}

\* A frame with several faults may be answered for any of them.
Codes(faults)   == UNION {f.codes : f \in faults}
Clauses(faults) == {f.clause : f \in faults}
Source(faults)  == IF \E f \in faults : f.source = "rfc" THEN "rfc"
                   ELSE IF \E f \in faults : f.source = "derived" THEN "derived" ELSE "policy"

\* Bad text that still waits to be reported is as good a reason.
FailFor(ep, faults, choice) ==
  Failing(ep, Codes(faults) \cup (IF ep.utf8 = "REJECT" THEN {1007} ELSE {}), choice, Clauses(faults), Source(faults))

\* After its own Close an endpoint may discard what still comes, up to the peer's Close.  [RFC6455-5.5.1]
Discarding(ep) == ep.conn = "CLOSE_SENT"

\* Nothing says that a header is to be judged before the frame's payload came.  Where the payload is
\* short and comes, an endpoint may as well fail after it.
CanWait(h) == h.len \in 1..126

FrameOf(h, faults) ==
  [op |-> OpName(h.op), code |-> h.op, fin |-> h.fin, rem |-> h.len, faults |-> faults]

-----------------------------------------------------------------------------
(* A frame is complete.                                                    *)

\* The message is whole.  Text must not end inside a code point.  [RFC6455-5.6] [RFC6455-8.1]
MessageDone(ep) ==
  LET fresh == [ep EXCEPT !.msg = "NONE", !.buf = <<>>, !.utf8 = "ACCEPT", !.frame = NoFrame]
      given == Deliver(IF ep.msg = "TEXT" THEN "text" ELSE "binary", ep.buf)
  IN  IF ep.utf8 = "SKIP" THEN {Must(<<>>, fresh, {"5.5.1"})}
      ELSE IF ep.msg = "TEXT" /\ ep.utf8 # "ACCEPT"
        THEN Failing(ep, {1007}, IF Discarding(ep) THEN "discardedUtf8=validate" ELSE "", {"8.1"}, "rfc")
             \* what is discarded need not be decoded
             \cup (IF Discarding(ep)
                     THEN {Either(<<>>, fresh, "discardedUtf8=skip", {"5.5.1"})} ELSE {})
        ELSE IF Discarding(ep)
          THEN {Either(<<>>, fresh, "afterClose=discard", {"5.5.1"}),
                Either(<<given>>, fresh, "afterClose=deliver", {"5.5.1", "6.2"})}
          ELSE {Must(<<given>>, fresh, {"6.2", "5.4"})}

DataDone(ep) ==
  IF ep.frame.fin THEN MessageDone(ep)
  ELSE {Must(<<>>, [ep EXCEPT !.frame = NoFrame], {"5.4"})}

\* A Pong is owed with the Ping's payload, as soon as is practical, until a Close was received; of
\* several Pings the latest may be answered alone.  After one's own Close nobody counts on it.
\* [RFC6455-5.5.2] [RFC6455-5.5.3]
PingDone(ep, payload) ==
  LET idle == [ep EXCEPT !.frame = NoFrame, !.part = <<>>, !.ping = NoPing]   \* the new Ping supersedes
  IN  IF ep.conn = "OPEN"
        THEN {Either(<<SendPong(ep, payload)>>, idle, "pong=each", {"5.5.2", "5.5.3"}),
              Either(<<>>, [idle EXCEPT !.ping = payload], "pong=latest", {"5.5.3"})}
        ELSE {Either(<<SendPong(ep, payload)>>, idle, "pongAfterClose=answer", {"5.5.2", "5.5.3"}),
              May(<<>>, idle, "pongAfterClose=silent", {"5.5.2"})}

PongDone(ep) == {Must(<<>>, [ep EXCEPT !.frame = NoFrame, !.part = <<>>], {"5.5.3"})}

\* A Close is answered with a Close, once; then TCP ends.  Any code that may be sent is a valid answer.
\* [RFC6455-5.5.1] [RFC6455-7.1.1]
CloseReply(ep, grade, choice) ==
  Ending(ep, IF ep.conn = "OPEN" THEN <<SendCloseFrame(ep, {AnyLegal})>> ELSE <<>>,
         "CLOSED_BOTH", grade, choice, "closing", {"5.5.1", "7.1.1"}, "rfc")

\* One byte can't be a code.  No reaction to it is stated, nor to a code that may not be sent.  [RFC6455-5.5.1] [RFC6455-7.4]
CloseDone(ep, body) ==
  IF Size(body) = 0 THEN CloseReply(ep, "recommended", "")
  ELSE IF Size(body) = 1
    THEN Failing(ep, {1002}, "undefinedCode=refuse", {"5.5.1"}, "derived")
         \cup CloseReply(ep, "permitted", "undefinedCode=accept")
  ELSE LET codeFault   == ~LegalCode(CodeOf(body))
           reasonFault == ~IsUtf8(ReasonOf(body))
           codes       == (IF codeFault THEN {1002} ELSE {}) \cup (IF reasonFault THEN {1007} ELSE {})
       IN  IF codeFault
             THEN Failing(ep, codes, "undefinedCode=refuse", {"7.4"}, "derived")
                  \cup CloseReply(ep, "permitted", "undefinedCode=accept")
           ELSE IF reasonFault
             \* a reason that nobody interprets need not be decoded
             THEN Failing(ep, codes, "closeReason=refuse", {"5.5.1", "8.1"}, "rfc")
                  \cup CloseReply(ep, "recommended", "closeReason=accept")
           ELSE CloseReply(ep, "recommended", "")

\* The frame in ep.frame has all of its payload.
FrameDone(ep) ==
  CASE ep.frame.faults # {}           -> FailFor(ep, ep.frame.faults, "")
    [] ep.frame.code \in DataOps      -> DataDone(ep)
    [] ep.frame.op = "PING"           -> PingDone(ep, ep.part)
    [] ep.frame.op = "PONG"           -> PongDone(ep)
    [] ep.frame.op = "CLOSE"          -> CloseDone(ep, ep.part)

-----------------------------------------------------------------------------
(* Inputs.                                                                 *)

\* The endpoint takes the header, and waits for the payload if there is any.
Admit(ep, h, faults) ==
  [ep EXCEPT !.frame = FrameOf(h, faults),
             !.part  = <<>>,
             !.msg   = IF h.op \in {TEXT, BINARY} /\ faults = {} THEN Kind(h.op) ELSE @]

\* Every reaction of rs that leaves the choice open belongs to `choice`.
Choosing(choice, rs) == {[r EXCEPT !.choice = IF @ = "" THEN choice ELSE @] : r \in rs}

OnHeader(ep, h) ==
  LET faults  == HeaderFaults(ep, h)
      admit   == Admit(ep, h, faults)
      next    == IF h.len = 0 THEN FrameDone(admit) ELSE {Must(<<>>, admit, {"5.2"})}
      refuse  == Failing(ep, {1002}, "nonMinimalLength=refuse", {"5.2"}, "rfc")
      oneByte == h.op = CLOSE /\ h.len = 1
      blamed  == faults \cup (IF Minimal(h) THEN {} ELSE {Fault({1002}, "5.2", "policy")})
  IN  IF faults # {}
        THEN (IF CanWait(h) /\ Source(faults) # "policy"
                THEN FailFor(ep, blamed, "headerFault=early")
                     \cup {Either(<<>>, admit, "headerFault=late", Clauses(faults))}
              ELSE FailFor(ep, blamed, ""))
             \* what is discarded need not be counted, nor kept
             \cup (IF Discarding(ep) /\ Source(faults) = "policy"
                     THEN {Either(<<>>, [Admit(ep, h, {}) EXCEPT !.buf = <<>>, !.utf8 = "SKIP"],
                                  "discardedLimit=skip", {"5.5.1"})} ELSE {})
      ELSE IF ~Minimal(h)
        \* minimal lengths bind the sender; the receiver may insist
        THEN Choosing("nonMinimalLength=accept", next) \cup refuse
      ELSE IF oneByte
        THEN Choosing("headerFault=late", next)
             \cup Failing(ep, {1002}, "headerFault=early", {"5.5.1"}, "derived")
      ELSE next

\* Payload of a data frame goes to the message, and text through the decoder.
OnDataPayload(ep, runs) ==
  LET u    == IF ep.msg = "TEXT" /\ ep.frame.faults = {} /\ ep.utf8 # "SKIP" THEN Utf8Runs(ep.utf8, runs) ELSE ep.utf8
      rem  == ep.frame.rem - Size(runs)
      took == [ep EXCEPT !.frame.rem = rem,
                         !.utf8 = u,
                         !.buf = IF ep.frame.faults # {} \/ u = "SKIP" THEN @
                                 ELSE IF u = "REJECT" THEN Repeat(255, Size(@ \o runs))  \* its content no longer matters
                                 ELSE @ \o runs]
      ends == rem = 0 /\ ep.frame.fin
      next == IF rem = 0 THEN FrameDone(took) ELSE {Must(<<>>, took, {"5.2"})}
  IN  IF u = "REJECT" /\ ~ends /\ ep.frame.faults = {}
        \* bad text must fail, at the first bad byte or anywhere up to the message's end  [RFC6455-8.1]
        THEN LET first == ep.utf8 # "REJECT"
             IN  Failing(ep, {1007}, IF first THEN "badUtf8=early" ELSE "badUtf8Later=middle", {"8.1"}, "rfc")
                 \cup Choosing(IF first THEN "badUtf8=late" ELSE "badUtf8Later=end", next)
        ELSE next

OnControlPayload(ep, runs) ==
  LET rem  == ep.frame.rem - Size(runs)
      took == [ep EXCEPT !.frame.rem = rem, !.part = IF ep.frame.faults # {} THEN @ ELSE @ \o runs]
  IN  IF rem = 0 THEN FrameDone(took) ELSE {Must(<<>>, took, {"5.2"})}

OnPayload(ep, runs) ==
  IF ep.frame.code \in DataOps THEN OnDataPayload(ep, runs) ELSE OnControlPayload(ep, runs)

\* The peer ends its side.  Without a Close that is abnormal (1006 locally).  [RFC6455-7.1.1] [RFC6455-7.1.5]
OnEndOfStream(ep) ==
  {Must(<<EndTcp>>, Stopped(ep, "ENDED"), {"7.1.1"})}
  \cup (IF ep.conn = "OPEN"
          THEN {May(<<SendCloseFrame(ep, {AnyLegal}), EndTcp>>, Stopped(ep, "ENDED"), "", {"7.1.1"})} ELSE {})

\* After its own Close an endpoint sends no data.  [RFC6455-5.5.1] [RFC6455-6.1]
OnSend(ep, op, runs) ==
  IF ep.conn # "OPEN" THEN {Must(<<Rejected>>, ep, {"5.5.1", "6.1"})}
  ELSE IF op = TEXT /\ ~IsUtf8(runs)
    \* an application's ill-formed text never reaches the wire as it is  [RFC6455-5.6]
    THEN {Must(<<Rejected>>, ep, {"5.6"}),
          Must(<<SendFrame(ep, TEXT, Replacement)>>, ep, {"5.6"})}
  ELSE {Must(<<SendFrame(ep, op, runs)>>, ep, {"6.1", "5.6"})}

OnSendPing(ep, runs) ==
  IF ep.conn = "OPEN" /\ Size(runs) <= 125 THEN {Must(<<SendFrame(ep, PING, runs)>>, ep, {"5.5.2"})}
  ELSE IF ep.conn = "CLOSE_SENT" /\ Size(runs) <= 125
    THEN {Either(<<Rejected>>, ep, "pingAfterClose=refuse", {"5.5.2"}),
          Either(<<SendFrame(ep, PING, runs)>>, ep, "pingAfterClose=send", {"5.5.2"})}
  ELSE {Must(<<Rejected>>, ep, {"5.5"})}

\* A Close is sent once, with a code that may be sent and a body of at most 125 bytes.  [RFC6455-5.5.1] [RFC6455-7.4]
OnSendClose(ep, code, reason) ==
  IF /\ ep.conn = "OPEN"
     /\ code = NoCode => reason = <<>>
     /\ code # NoCode => LegalCode(code) /\ Size(reason) <= 123 /\ IsUtf8(reason)
    THEN {Must(<<SendCloseFrame(ep, {code})>>, [ep EXCEPT !.conn = "CLOSE_SENT"], {"5.5.1", "7.1.2"})}
    ELSE {Must(<<Rejected>>, ep, {"5.5.1", "7.4"})}

\* Nothing arrives: now a Pong that is owed must come.
OnQuiet(ep) ==
  LET answered == Must(<<SendPong(ep, ep.ping)>>, [ep EXCEPT !.ping = NoPing], {"5.5.2", "5.5.3"})
  IN  IF ep.ping = NoPing THEN {Must(<<>>, ep, {})}
      ELSE {answered} \cup (IF ep.conn = "CLOSE_SENT"
                              THEN {May(<<>>, [ep EXCEPT !.ping = NoPing], "pongAfterClose=silent", {"5.5.2"})} ELSE {})

\* What comes after the end is read as nothing.  [RFC6455-7.1.7] [RFC6455-1.4]
Ignored(ep) == {Must(<<>>, ep, {"5.5.1", "7.1.7"})}

Calls == {"send", "ping", "close"}

\* All permitted reactions.
Reactions(ep, in) ==
  CASE in.t = "header"      -> IF Reading(ep) THEN OnHeader(ep, in) ELSE Ignored(ep)
    [] in.t = "payload"     -> OnPayload(ep, in.runs)
    [] in.t = "endOfStream" -> OnEndOfStream(ep)
    [] in.t = "send"        -> OnSend(ep, IF in.kind = "text" THEN TEXT ELSE BINARY, in.runs)
    [] in.t = "ping"        -> OnSendPing(ep, in.runs)
    [] in.t = "close"       -> OnSendClose(ep, in.code, in.reason)
    [] in.t = "quiet"       -> OnQuiet(ep)

Permitted(ep, in)   == Reactions(ep, in)
Recommended(ep, in) == {r \in Reactions(ep, in) : r.grade = "recommended"}

-----------------------------------------------------------------------------
(* When an input can come.                                                 *)
Accepts(ep, in) ==
  CASE in.t = "header"      -> ep.frame = NoFrame
    [] in.t = "payload"     -> Reading(ep) /\ ep.frame # NoFrame /\ Size(in.runs) <= ep.frame.rem
    [] in.t = "endOfStream" -> ep.conn # "ENDED"
    [] in.t = "quiet"       -> ep.ping # NoPing
    [] OTHER                -> TRUE
=============================================================================
