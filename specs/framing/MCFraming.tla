------------------------------ MODULE MCFraming -----------------------------
(***************************************************************************)
(* The properties of Framing, over the history that Observer keeps.        *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).                                                    *)
(***************************************************************************)
EXTENDS Framing, Alphabet
VARIABLE h

O == INSTANCE Observer

After == O!After(h, io'.in, io'.out, ep'.conn = "FAILED")

MCVars == <<ep, io, h>>
MCView == <<ep, h>>
MCInit == Init /\ h = O!InitialHistory(ep.role)
\* The observer only watches: it is a function of the step, so it never restricts the machine.
MCNext == Next /\ h' = After
MCSpec == MCInit /\ [][MCNext]_MCVars

\* The peer doesn't leave a frame half sent, nor the connection half open, for ever; what is owed is given time.
Fairness == /\ WF_MCVars(ReceivePayload /\ h' = After)
            /\ WF_MCVars(Quiet /\ h' = After)
            /\ WF_MCVars(EndOfStream /\ ep.conn \in {"FAILED", "CLOSED_BOTH"} /\ h' = After)
\* MCFramingLive.cfg has no VIEW: a fair step that changes only io would look like stuttering through one, and a
\* fault could hide behind it.
MCFairSpec == MCSpec /\ Fairness

\* Liveness needs few inputs, one of each class that an endpoint may have to wait on or be stuck with; more
\* of a class would not change what follows what.
LiveHeaders(own) ==
  {Header(fin, 0, op, own, Length(1, 7)) : fin \in {TRUE, FALSE}, op \in {TEXT, CONT}}
  \cup {Header(TRUE, 0, op, own, Length(n, 7)) : op \in {PING, CLOSE}, n \in {0, 1}}
  \cup {Header(TRUE, 4, BINARY, own, Length(n, 7)) : n \in {0, 1}}
  \cup {Header(TRUE, 0, TEXT, own, Length(1, 16))}
LiveMasked   == LiveHeaders(TRUE)
LiveUnmasked == LiveHeaders(FALSE)

LiveInputs(e) ==
  (IF e.frame = NoFrame
     THEN {in \in IF e.role = "server" THEN LiveMasked ELSE LiveUnmasked : ~in.fin => Len(e.buf) = 0}
     ELSE {[t |-> "payload", runs |-> Bytes(<<b>>)] : b \in {97, 226}})
  \cup {Close(1000, <<>>), [t |-> "endOfStream"], [t |-> "quiet"]}

-----------------------------------------------------------------------------
(* Words for the step that is judged.                                      *)
In == io'.in
Out == io'.out
Outs(kind) == {Out[i] : i \in {j \in DOMAIN Out : Out[j].t = kind}}
Frames == Outs("frame") \cup Outs("pong") \cup Outs("close")
Done == O!Completed(h, In)
Fed == In.t \in {"header", "payload"}
Fitting == O!FittingCodes(h, In)
HasData(f) == f.op \in 0..2
ClosedLegally == /\ Done # O!NoHead /\ O!LegalHeader(h, Done.hd) /\ Done.hd.op = 8 /\ O!LegalBody(Done.body)

-----------------------------------------------------------------------------
(* Receiving.                                                              *)

\* A delivered message is the concatenation of its fragments, in order.  [RFC6455-5.4] [RFC6455-6.2]
ConcatenationProp ==
  [][\A o \in Outs("deliver") : O!MessageEnded(h, Done) /\ [kind |-> o.kind, runs |-> o.runs] = O!Message(h, Done)]_MCVars

\* Delivered text is valid UTF-8.  [RFC6455-8.1]
DeliveredTextProp == [][\A o \in Outs("deliver") : o.kind = "text" => IsUtf8(o.runs)]_MCVars

\* Payload of control frames (the letter p, in this alphabet) is in no message.  [RFC6455-5.4]
ControlApartProp ==
  [][\A o \in Outs("deliver") : \A i \in DOMAIN o.runs : o.runs[i][1] # 112]_MCVars

\* A legal message that ends before any Close is delivered, once.  [RFC6455-6.2]
DeliveredOnceProp ==
  [][~h.over /\ ~h.sent /\ Fed /\ O!MessageEnded(h, Done) /\ Fitting = {}
       => Cardinality({i \in DOMAIN Out : Out[i].t = "deliver"}) = 1]_MCVars

\* After a violation, a received Close, or the end nothing is delivered, answered or sent.  [RFC6455-7.1.7] [RFC6455-5.5.1]
SilentAfterEndProp == [][h.over => \A i \in DOMAIN Out : Out[i].t \in {"end", "rejected"}]_MCVars

\* What must fail does fail: no reaction but the failure, and a server ends TCP with it.  [RFC6455-7.1.7]
ViolationFailsProp ==
  [][~h.over /\ Fed /\ O!MustFail(h, In)
       => /\ Outs("deliver") \cup Outs("pong") \cup Outs("frame") = {}
          /\ Outs("end") # {} \/ (ep.role = "client" /\ ep'.conn = "FAILED")]_MCVars

\* ... with a fitting code where the reaction is the recommended one.  [RFC6455-7.1.7] [RFC6455-7.4.1]
FittingCodeProp ==
  [][~h.over /\ Fed /\ ~ClosedLegally /\ io'.grade = "recommended"
       => \A o \in Outs("close") : o.codes = {AnyLegal} \/ o.codes \subseteq Fitting]_MCVars
SaysWhyProp ==
  [][~h.over /\ ~h.sent /\ Fed /\ Outs("end") # {} /\ io'.grade = "recommended" => Outs("close") # {}]_MCVars

\* Nothing else ends a connection, and a legal Close is no failure.  [RFC6455-7.1.1] [RFC6455-5.5.1]
OnlyViolationsFailProp ==
  [][~h.over /\ (Outs("end") # {} \/ ep'.conn = "FAILED")
       => IF ClosedLegally THEN ep'.conn # "FAILED"
          ELSE In.t = "endOfStream" \/ Fitting # {}]_MCVars

\* A Close is answered, and a server then ends TCP.  [RFC6455-5.5.1] [RFC6455-7.1.1]
CloseAnsweredProp ==
  [][~h.over /\ ClosedLegally => /\ ~h.sent => Outs("close") # {}
                                 /\ ep.role = "server" => Outs("end") # {}]_MCVars

\* The end of the stream ends TCP.  [RFC6455-7.1.1] [RFC6455-7.2.1]
EndOfStreamEndsProp == [][In.t = "endOfStream" => Outs("end") # {}]_MCVars
\* A client does better to let the server end it.  [RFC6455-7.1.1]
ClientWaitsProp ==
  [][ep.role = "client" /\ In.t # "endOfStream" /\ Outs("end") # {} => io'.grade = "permitted"]_MCVars

\* A Pong carries the payload of the latest Ping that has none, and nothing else brings a Pong.  [RFC6455-5.5.3]
PongMatchesProp ==
  [][\A o \in Outs("pong") :
       LET latest == IF Done # O!NoHead /\ O!LegalHeader(h, Done.hd) /\ Done.hd.op = 9 THEN Done.body ELSE h.ping
       IN  o.runs = latest]_MCVars
\* When all is quiet no Ping is left without a Pong.  [RFC6455-5.5.2]
PingAnsweredProp == (h.ping # O!NothingOwed /\ ~h.sent) ~> (h.ping = O!NothingOwed \/ h.sent \/ h.over)
\* ... as long as the endpoint does not forget it.
PingRememberedInv == h.ping # O!NothingOwed /\ ~h.sent /\ ~h.over => ep.ping = h.ping

\* What is kept of messages never exceeds the limit.  [RFC6455-10.4]
BoundedInv == Size(ep.buf) <= Limit /\ Size(ep.part) <= 125
\* An endpoint that reads no more keeps nothing.
FreedInv == ep.conn \in {"CLOSED_BOTH", "FAILED", "ENDED"} => ep.buf = <<>> /\ ep.part = <<>>

-----------------------------------------------------------------------------
(* Sending.                                                                *)

\* [RFC6455-5.1] [RFC6455-5.3]
SentMaskProp == [][\A f \in Frames : /\ f.hdr.masked <=> ep.role = "client"
                                     /\ f.hdr.masked => f.hdr.key = "fresh"]_MCVars
\* [RFC6455-5.2] [RFC6455-5.5]
SentHeaderProp ==
  [][\A f \in Frames : /\ f.hdr.rsv = 0 /\ f.hdr.minimal /\ f.hdr.fin
                       /\ (f.t = "pong" \/ (f.t = "frame" /\ ~HasData(f))) => O!Total(f.runs) <= 125
                       /\ In.t = "close" /\ f.t = "close" => O!Total(In.reason) <= 123]_MCVars
\* [RFC6455-7.4]
SentCodeProp == [][\A f \in Outs("close") : \A c \in f.codes : c \in {NoCode, AnyLegal} \/ O!MayBeSent(c)]_MCVars
\* [RFC6455-5.6]
SentTextProp == [][\A f \in Outs("frame") : f.op = 1 => IsUtf8(f.runs)]_MCVars
\* A call sends what it was given, and nothing else sends data.  [RFC6455-6.1]
SentContentProp ==
  [][/\ \A f \in Outs("frame") :
          /\ In.t \in {"send", "ping"}
          /\ f.runs = In.runs \/ (f.op = 1 /\ ~IsUtf8(In.runs))
          /\ f.op = (IF In.t = "ping" THEN 9 ELSE IF In.kind = "text" THEN 1 ELSE 2)
     /\ In.t = "close" => \A f \in Outs("close") : f.codes = {In.code}]_MCVars
\* [RFC6455-5.5.1]
NoDataAfterCloseProp == [][h.sent => \A f \in Outs("frame") : ~HasData(f)]_MCVars
OneCloseProp == [][Cardinality({i \in DOMAIN Out : Out[i].t = "close"}) <= (IF h.sent THEN 0 ELSE 1)]_MCVars
\* What may be sent is sent, and a call is refused for no other reason.  [RFC6455-6.1]
CallsServedProp ==
  [][~h.over /\ ~h.sent /\ In.t \in Calls =>
       \/ Outs("frame") \cup Outs("close") # {}
       \/ /\ Outs("rejected") # {}
          /\ \/ In.t = "send" /\ In.kind = "text" /\ ~IsUtf8(In.runs)
             \/ In.t = "ping" /\ O!Total(In.runs) > 125
             \/ In.t = "close" /\ ((In.code # 0 /\ ~O!MayBeSent(In.code)) \/ O!Total(In.reason) > 123)]_MCVars

-----------------------------------------------------------------------------
(* Liveness.                                                               *)

\* Nothing leaves the endpoint stuck: a frame that began ends, and after a violation or Close TCP ends.
FrameEndsProp == (ep.frame # NoFrame) ~> (ep.frame = NoFrame)
TcpEndsProp == (h.over) ~> h.ended

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated, so that what the properties    *)
(* speak of does occur.                                                    *)
ReachClosedBoth   == ep.conn # "CLOSED_BOTH"
ReachFailed       == ep.conn # "FAILED"
ReachCloseSentInMessage == ~(ep.conn = "CLOSE_SENT" /\ ep.msg # "NONE")
ReachPingOwedInMessage  == ~(ep.ping # NoPing /\ ep.msg # "NONE")
ReachPendingCodePoint   == ~(ep.utf8 \notin {"ACCEPT", "REJECT"} /\ ep.frame = NoFrame)
ReachBadTextWaiting     == ~(ep.utf8 = "REJECT" /\ ep.frame = NoFrame)
ReachLimitExactly       == Size(ep.buf) # Limit
ReachFaultyFrameWaiting == ep.frame.faults = {}
ReachThreeRuns          == Len(ep.buf) < 3
ReachPartOfFrame        == ~(ep.frame.op = "TEXT" /\ ep.buf # <<>>)
=============================================================================
