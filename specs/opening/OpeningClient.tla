---------------------------- MODULE OpeningClient ----------------------------
(***************************************************************************)
(* What a client may do from an address to an open connection, RFC 6455    *)
(* (3, 4.1), a browser also by the standards for browsers.                 *)
(*                                                                         *)
(* Operators only, no variables: ClientReactions(c, in) is the set of all  *)
(* permitted reactions, graded.  A rule is stated in one operator.         *)
(*                                                                         *)
(* Only browsers are forbidden to follow a redirect or to answer a 401.  A *)
(* library may hand any answer but a 101 to whatever speaks HTTP, and what *)
(* that does is no matter of this model: the connection is HANDLED.        *)
(*                                                                         *)
(* Abstractions.  TLS is an event that comes or fails; its floor and SNI's *)
(* exemptions are the topic of admission.  `failed` stands for all of      *)
(* failing: TCP ends, the application is told.  A timer may run out        *)
(* whenever it runs.  A second attempt knows what the first one met, in a  *)
(* word, because that is what a faulty client would remember.              *)
(***************************************************************************)
EXTENDS Urls, Messages

Act(name, args) == [t |-> "act", name |-> name, args |-> args]
NoArgs == [none |-> 0]

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* conn       IDLE        nothing asked for yet
\*            DIALING     TCP is being opened, to the server or the proxy
\*            TUNNELING   CONNECT was sent to the proxy
\*            SECURING    TLS is being set up
\*            WAITING     the request was sent
\*            OPEN, FAILED, and, of a library, HANDLED
\*            QUEUED      what was sent too early waits inside a library
\* who        "browser" or "library"
\* url, protocols, proxy   what was asked for
\* part       the name of the beginning of an answer that has come, or "none"
\* past       how the first attempt ended, while and before a second one is made
\* again      the second attempt is under way, or over
IdleClient ==
  [role |-> "client", conn |-> "IDLE", who |-> "none", url |-> "none", protocols |-> "none", proxy |-> "none",
   part |-> "none", past |-> "none", again |-> FALSE]

\* Nothing but how it ended outlives an attempt.
Over(c, conn, past) ==
  [IdleClient EXCEPT !.conn = conn, !.who = c.who, !.again = c.again, !.past = IF c.again THEN "none" ELSE past]

Target(c) == Mapped(UrlTable[c.url])
Offered(c) == IF c.protocols = "none" THEN {} ELSE {"chat", "superchat"}

-----------------------------------------------------------------------------
(* Observations and reactions.                                             *)

Effect(name, args) == [t |-> "effect", name |-> name, args |-> args]

Connect(to)   == Effect("connect", [to |-> to])
Tunnel(to)    == Effect("tunnel", [to |-> to])
Secure(host)  == Effect("tls", [name |-> host])
Opened(p)     == Effect("open", [protocol |-> p])
Failed        == Effect("failed", NoArgs)
Handled       == Effect("handled", NoArgs)
Rejected      == [t |-> "rejected"]
Hello         == [t |-> "deliver", kind |-> "text", runs |-> << <<104, 1>>, <<105, 1>> >>]

Reaction(out, next, grade, choice, clauses, source) ==
  [out |-> out, next |-> next, grade |-> grade, choice |-> choice, clauses |-> clauses, source |-> source]
Must(out, next, clauses) == {Reaction(out, next, "recommended", "", clauses, "rfc")}
Sourced(out, next, clauses, source) == {Reaction(out, next, "recommended", "", clauses, source)}
Choosing(choice, rs) == {[r EXCEPT !.choice = choice] : r \in rs}

FailedAfter(c, past)      == Over(c, "FAILED", past)
Fail(c, clauses)          == Must(<<Failed>>, FailedAfter(c, "failed"), clauses)
FailBy(c, clauses, source) == Sourced(<<Failed>>, FailedAfter(c, "failed"), clauses, source)

-----------------------------------------------------------------------------
(* The address.  [RFC6455-3] [RFC6455-4.1] [WHATWG-constructor]            *)

\* What cannot be used, given who asks.
Unusable(u, who) ==
  LET m == IF who = "browser" THEN Mapped(u) ELSE u
  IN  WrongScheme(m) \/ WrongFragment(m) \/ WrongHost(m) \/ WrongPort(m) \/ (who = "library" /\ WrongText(m))

\* A library may take an address of HTTP for its own, as the constructor of browsers does.
MayMap(u, who)  == who = "library" /\ u.scheme \in {"http", "https"}
\* Userinfo is no component of the address that is passed on; refusing it and dropping it are both lawful.
MayDrop(u, who) == who = "library" /\ u.user
Blocked(u, who) == who = "browser" /\ PortOf(u) \in BadPorts

WrongProtocols(in) == in.args.protocols = "chat, chat" \/ in.args.protocols = "bad value"

\* Where TCP goes: to the proxy, if there is one.  [RFC6455-4.1]
DialTo(c, u) == IF c.proxy # "none" THEN c.proxy ELSE Authority(u)

\* Each attempt has a connection of its own.
Dialed(c, in) ==
  [IdleClient EXCEPT !.conn = "DIALING", !.who = in.args.client, !.url = in.args.url, !.protocols = in.args.protocols,
                     !.proxy = in.args.proxy, !.past = c.past, !.again = c.conn # "IDLE"]

Refused(c, in, clauses, source) == FailBy(Dialed(c, in), clauses, source)

\* No answer is remembered, no connection used again.  [Review-D07] [Review-D16]
DialOut(c, to) == <<Connect(DialTo(to, Target(to)))>>

OnOpen(c, in) ==
  LET u    == UrlTable[in.args.url]
      who  == in.args.client
      to   == Dialed(c, in)
      dial == Must(DialOut(c, to), to,
                   {"3", "4.1", "Review-D05"} \cup (IF to.again THEN {"Review-D07"} ELSE {}))
      no   == Refused(c, in, {"3", "4.1", "Review-D05"}, IF who = "browser" THEN "browser" ELSE "rfc")
  IN  IF WrongProtocols(in)
        THEN IF who = "browser" THEN Refused(c, in, {"4.1", "WHATWG-constructor"}, "browser")
             ELSE Choosing("badProtocols=refuse", Refused(c, in, {"4.1"}, "rfc"))
                  \cup Choosing("badProtocols=mend", Must(DialOut(c, to), [to EXCEPT !.protocols = "none"], {"4.1"}))
      ELSE IF MayMap(u, who)  THEN Choosing("httpUrl=refuse", no) \cup Choosing("httpUrl=map", dial)
      ELSE IF Unusable(u, who) THEN no
      ELSE IF MayDrop(u, who) THEN Choosing("userinfo=drop", dial) \cup Choosing("userinfo=refuse", no)
      ELSE IF Blocked(u, who) THEN Refused(c, in, {"Fetch-badPort", "Review-D05"}, "browser")
      ELSE dial

-----------------------------------------------------------------------------
(* The way to the server.  [RFC6455-4.1]                                   *)

\* The nonce: drawn for each handshake, 16 bytes, in base64.  [RFC6455-4.1]
KeyOf(c)     == "fresh"
VersionOf(c) == "13"
OriginOf(c)  == PageOrigin
\* What is offered.  Extensions are switched off.
ProtocolsOf(c) == IF c.protocols = "none" THEN "" ELSE c.protocols
ExtensionsOf(c) == ""
HostOf(c)    == Authority(Target(c))
PathOf(c)    == ResourceOf(Target(c), IF c.who = "browser" THEN Target(c).escaped ELSE Target(c).path)

RequestArgs(c) ==
  [target |-> PathOf(c), host |-> HostOf(c), protocols |-> ProtocolsOf(c), extensions |-> ExtensionsOf(c),
   version |-> VersionOf(c), key |-> KeyOf(c)]
\* Only a browser must say where its script comes from.  [RFC6455-4.1]
BrowserArgs(c) ==
  LET a == RequestArgs(c)
  IN  [target |-> a.target, host |-> a.host, protocols |-> a.protocols, extensions |-> a.extensions,
       version |-> a.version, key |-> a.key, origin |-> OriginOf(c)]
\* A request of another form, say without Upgrade, or a POST, would be shown by another word.  [RFC6455-4.1]
RequestForm == "request"
Request(c) == Effect(RequestForm, IF c.who = "browser" THEN BrowserArgs(c) ELSE RequestArgs(c))

RequestClauses(c) == {"3", "4.1", "Review-T13", "Review-D22"} \cup (IF c.again THEN {"Review-D16", "Review-D27"} ELSE {})
SendRequest(c) == Must(<<Request(c)>>, [c EXCEPT !.conn = "WAITING"], RequestClauses(c))

\* TLS comes before the handshake.
Forward(c) ==
  IF IsSecure(Target(c)) THEN Must(<<Secure(Target(c).host)>>, [c EXCEPT !.conn = "SECURING"], {"4.1"})
  ELSE SendRequest(c)

OnConnected(c) ==
  IF c.proxy # "none" THEN Must(<<Tunnel(Authority(Target(c)))>>, [c EXCEPT !.conn = "TUNNELING"], {"4.1", "Review-T12"})
  ELSE Forward(c)

OnSecured(c)   == SendRequest(c)
OnRefused(c)   == Fail(c, {"4.1"})
OnTlsFailed(c) == Fail(c, {"4.1"})

\* The proxy's answer: any 2xx stands for a tunnel.
Tunnels(m) == m.start[2] \in {"200", "204"} /\ m.start[1] = "HTTP/1.1"

\* Bytes that came behind it came before there was anything to answer; the key is not in them.
OnTunnel(c, m) ==
  IF ~Tunnels(m)
    THEN IF m.start[2] = "407"
           THEN Choosing("proxyAuth=fail", Fail(c, {"4.1", "Review-T12", "Review-D02"}))
                \cup Choosing("proxyAuth=handle", Must(<<Handled>>, Over(c, "HANDLED", "none"), {"4.1", "Review-T12"}))
           ELSE Fail(c, {"4.1", "Review-T12"})
  ELSE IF m.body # <<>>
    THEN Choosing("earlyAnswer=fail", FailBy(c, {"4.1", "Review-T12"}, "derived"))
         \cup Choosing("earlyAnswer=read",
                       Sourced(<<Request(c), Failed>>, FailedAfter(c, "failed"), {"4.1", "Review-T12"}, "derived"))
  ELSE Forward(c)

-----------------------------------------------------------------------------
(* The server's answer.  [RFC6455-4.1] [RFC6455-4.2.2]                     *)

IsHttp(m)    == m.before = "none" /\ m.start[1] \in {"HTTP/1.1", "HTTP/1.0"} /\ m.start[2] \in StatusCodes
IsInterim(m) == m.start[2] \in {"100", "103"}

\* What is wrong with a 101, each rule by itself.
UpgradeFault(m)    == Elements(m, "Upgrade") = <<>> \/ ~(Distinct(m, "Upgrade") \subseteq Websockets)
ConnectionFault(m) == ~Lists(m, "Connection", Upgrades)
AcceptFault(m)     == Elements(m, "Sec-WebSocket-Accept") = <<>> \/ ~(Distinct(m, "Sec-WebSocket-Accept") \subseteq Fits)
\* None was offered.
ExtensionFault(m)  == Distinct(m, "Sec-WebSocket-Extensions") \ {""} # {}
ProtocolFault(c, m) ==
  /\ Has(m, "Sec-WebSocket-Protocol")
  /\ \/ Cardinality(Distinct(m, "Sec-WebSocket-Protocol")) # 1
     \/ ~(Distinct(m, "Sec-WebSocket-Protocol") \subseteq Offered(c))

Faulty(c, m) ==
  UpgradeFault(m) \/ ConnectionFault(m) \/ AcceptFault(m) \/ ExtensionFault(m) \/ ProtocolFault(c, m)

\* What is wrong all the same, but says nothing: a line that is no field, a list of no extension.
FormFault(m)      == Malformed(m)
ExtensionEmpty(m) == Distinct(m, "Sec-WebSocket-Extensions") = {""}
Loose(m)          == FormFault(m) \/ ExtensionEmpty(m)

\* A browser that offered subprotocols wants one of them.  [WHATWG-establish]
Unanswered(c, m) == c.who = "browser" /\ Offered(c) # {} /\ ~Has(m, "Sec-WebSocket-Protocol")

\* Where the RFC binds the sender alone, or leaves to HTTP what a reader makes of it, both ways are lawful.
Lenience(m) ==
  CASE m.filler > 0                            -> "longHead"
    [] m.many > 0                              -> "manyFields"
    [] Has(m, "Content-Length")                -> "lengthGiven"   \* there is none in a 101
    [] m.start[1] = "HTTP/1.0"                 -> "http10"
    [] m.blank                                 -> "blankLine"
    [] m.fold                                  -> "folding"
    [] m.lf                                    -> "bareLf"
    [] Count(m, "Sec-WebSocket-Accept") > 1    -> "twoAccepts"
    [] Count(m, "Upgrade") > 1                 -> "twoUpgrades"
    [] Count(m, "Sec-WebSocket-Protocol") > 1  -> "twoProtocols"
    [] OTHER                                   -> ""
LenienceSource(d) == IF d \in {"longHead", "manyFields"} THEN "policy" ELSE "derived"

ProtocolIn(m) == IF Has(m, "Sec-WebSocket-Protocol") THEN Elements(m, "Sec-WebSocket-Protocol")[1] ELSE ""

\* Only now are bytes frames.
Opening(c, m) ==
  Must(<<Opened(ProtocolIn(m))>> \o (IF m.after = "frame" THEN <<Hello>> ELSE <<>>), Over(c, "OPEN", "opened"),
       {"4.1"} \cup (IF m.after = "frame" THEN {"4.2.2", "Review-D24"} ELSE {}))

OnSwitch(c, m) ==
  IF Faulty(c, m)
    THEN Fail(c, {"4.1", "Review-D01"} \cup (IF ExtensionFault(m) THEN {"9.1", "Review-D06"} ELSE {})
                         \cup (IF m.after = "frame" THEN {"Review-D24"} ELSE {})
                         \cup (IF c.proxy # "none" THEN {"Review-T12", "Review-D23"} ELSE {}))
  ELSE IF Unanswered(c, m) THEN FailBy(c, {"WHATWG-establish"}, "browser")
  ELSE IF Loose(m)
    THEN {[r EXCEPT !.grade = "permitted"] : r \in Opening(c, m)}
         \cup Fail(c, {"4.1", "4.2.2"} \cup (IF ExtensionEmpty(m) THEN {"9.1", "Review-D06"} ELSE {}))
  ELSE IF Lenience(m) # ""
    THEN Choosing(Lenience(m) \o "=accept", Opening(c, m))
         \cup Choosing(Lenience(m) \o "=refuse", FailBy(c, {"4.1"}, LenienceSource(Lenience(m))))
         \cup (IF Lenience(m) = "lengthGiven"
                 THEN Choosing("lengthGiven=skip", Must(<<Opened(ProtocolIn(m))>>, Over(c, "OPEN", "opened"), {"4.1"})) ELSE {})
  ELSE Opening(c, m)

\* How an answer that opens nothing is remembered, by a client that shouldn't.
PastOf(c, m) ==
  IF c.who = "library" THEN "failed"
  ELSE CASE m.start[2] \in {"301", "302", "307"} -> "redirect"
         [] m.start[2] = "401"            -> "challenge"
         [] m.start[2] = "426"            -> "version"
         [] m.start[2] = "200"            -> "page"
         [] OTHER                         -> "failed"

OtherClauses(m) ==
  {"4.1", "Review-D01"} \cup (IF m.start[2] \in {"301", "302", "307"} THEN {"Review-T11"} ELSE {})
  \cup (IF m.start[2] \in {"401", "407"} THEN {"Review-D02"} ELSE {})
  \cup (IF m.start[2] = "426" THEN {"4.4", "Review-D27"} ELSE {})

\* Any other answer is one of HTTP.  A browser fails, whatever it is.  [RFC6455-4.1] [WHATWG-establish]
OnOther(c, m) ==
  IF c.who = "browser"
    THEN Sourced(<<Failed>>, FailedAfter(c, PastOf(c, m)), OtherClauses(m) \cup {"WHATWG-establish"}, "browser")
    ELSE Choosing("non101=fail", Must(<<Failed>>, FailedAfter(c, PastOf(c, m)), OtherClauses(m)))
         \cup Choosing("non101=handle", Must(<<Handled>>, Over(c, "HANDLED", "none"), OtherClauses(m)))

\* Interim answers are skipped, say HTTP and the standards for browsers.  RFC 6455 has any answer but a 101 be handled as
\* HTTP says, and a library that gives up at one has not opened what it must not open.
SkipSource(c) == IF c.who = "browser" THEN "browser" ELSE "derived"
Unskipped(c) ==
  IF c.who = "browser" THEN {}
  ELSE {[r EXCEPT !.grade = "permitted"] : r \in FailBy(c, {"4.1"}, "derived")}

\* An answer may come in parts.
Whole(c, m) == IF c.part = "none" THEN m ELSE [m EXCEPT !.start = Responses[c.part].start,
                                                      !.fields = Responses[c.part].fields \o m.fields]

OnAnswer(c, in) ==
  LET m == Whole(c, Responses[in.name])
  IN  IF ~IsHttp(m) THEN FailBy(c, {"4.1", "4.2.2", "Review-D23"}, "derived")
      ELSE IF ~m.ends THEN Must(<<>>, [c EXCEPT !.part = in.name], {"4.1"})
      ELSE IF IsInterim(m) THEN Sourced(<<>>, c, {"4.1"}, SkipSource(c)) \cup Unskipped(c)
      ELSE IF m.start[2] = "101" THEN OnSwitch(c, m) \cup (IF m.interim THEN Unskipped(c) ELSE {})
      ELSE OnOther(c, m)

-----------------------------------------------------------------------------
(* What may come at any time.                                              *)

\* Until the answer has come nothing more is sent.  A browser's send throws; a library's may wait inside it.
\* [RFC6455-4.1] [WHATWG-send]
OnEarlySend(c) ==
  IF c.who = "browser" THEN Sourced(<<Rejected>>, c, {"4.1", "Review-D24", "WHATWG-send"}, "browser")
  ELSE Choosing("earlySend=refuse", Must(<<Rejected>>, c, {"4.1", "Review-D24"}))
       \cup Choosing("earlySend=wait", Must(<<>>, Over(c, "QUEUED", "none"), {"4.1", "Review-D24"}))

\* Every wait is bounded.  The RFC has no timer.
OnTimeUp(c) == FailBy(c, {"4.1"}, "policy")
OnCut(c)    == FailBy(c, {"4.1"}, "derived")

\* What comes after the end is read as nothing.
OnLate(c) == Must(<<>>, c, {"4.1", "Review-D24"})

ClientReactions(c, in) ==
  CASE in.t = "act" /\ in.name = "open"      -> OnOpen(c, in)
    [] in.t = "act" /\ in.name = "connected" -> OnConnected(c)
    [] in.t = "act" /\ in.name = "refused"   -> OnRefused(c)
    [] in.t = "act" /\ in.name = "secured"   -> OnSecured(c)
    [] in.t = "act" /\ in.name = "tlsFailed" -> OnTlsFailed(c)
    [] in.t = "head" /\ c.conn = "FAILED"    -> OnLate(c)
    [] in.t = "head" /\ c.conn = "TUNNELING" -> OnTunnel(c, Tunnelings[in.name])
    [] in.t = "head"                         -> OnAnswer(c, in)
    [] in.t = "send"                         -> OnEarlySend(c)
    [] in.t = "timeout"                      -> OnTimeUp(c)
    [] OTHER                                 -> OnCut(c)
=============================================================================
