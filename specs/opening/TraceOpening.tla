---------------------------- MODULE TraceOpening ----------------------------
(***************************************************************************)
(* Is what was recorded of an opening handshake a behaviour of Opening?    *)
(* One Is<Event> for each event that a log may have: actions for what      *)
(* reaches a client, its queue or a server, conditions for what it is seen *)
(* to do.                                                                  *)
(*                                                                         *)
(* A head of HTTP is in a log by the name of its class in Messages, an     *)
(* address by its text in Urls.  A log isn't bound to the pairs of inputs  *)
(* that Opening lets come, but to what its reactions are defined for.      *)
(***************************************************************************)
EXTENDS Recorded
CONSTANTS Machines, MaxSockets, MaxPending, AnyPlaces   \* as Opening has them

\* The label of a transition plays no part.
Machine == INSTANCE Opening WITH io <- "none"

-----------------------------------------------------------------------------
(* The machine.                                                            *)

OpeningStart(about) == IF about.role = "server" THEN Machine!NewServer ELSE Machine!IdleClient
OpeningReactions(m, in) == Machine!Reactions(m, in)

OpeningOwes(m)         == FALSE
OpeningNotLogged(m, e) == {}
OpeningAtOnce(m, e)    == FALSE

-----------------------------------------------------------------------------
(* What reaches it.                                                        *)

\* The arguments that each act has.
ArgumentsOf(name) ==
  CASE name = "open"   -> {"client", "url", "protocols", "proxy"}
    [] name = "serve"  -> {"origin", "resource"}
    [] name = "want"   -> {"socket", "host", "address", "port"}
    [] name \in {"established", "failed", "hangs", "abandon"} -> {"socket"}
    [] name = "rested" -> {"to"}
    [] OTHER           -> {"none"}

Acts == {"open", "connected", "refused", "secured", "tlsFailed", "serve", "want", "established", "failed", "hangs",
         "abandon", "rested"}

Unknown == [t |-> "unknown"]

ActOf(e) ==
  IF e.name \notin Acts \/ DOMAIN e.args # ArgumentsOf(e.name) THEN Unknown
  ELSE IF DOMAIN e.args = {"none"} THEN Machine!Act(e.name, Machine!NoArgs)
  ELSE IF "socket" \in DOMAIN e.args THEN [e EXCEPT !.args.socket = LogNumber(e.args.socket)]
  ELSE e

OpeningInput(e) == IF e.t = "act" THEN ActOf(e) ELSE e

IsAct(in, names) == in.t = "act" /\ in.name \in names
TimeIsUp(in)     == in.t = "timeout" /\ in.timer = "opening"
IsCut(in)        == in.t = "endOfStream"

\* What comes behind a part is a rest, and nothing else is.
IsHeadOf(in, table, part, rests) ==
  in.t = "head" /\ in.name \in DOMAIN table /\ (in.name \in rests <=> part # "none")

\* A second attempt is made by the same client.
MayOpen(c, in) ==
  /\ IsAct(in, {"open"})
  /\ in.args.url \in Machine!UrlTexts /\ in.args.client \in Machine!Clients
  /\ in.args.protocols \in {"none", "chat, superchat", "chat, chat", "bad value"}
  /\ c.conn = "IDLE" \/ (~c.again /\ in.args.client = c.who)

ClientAccepts(c, in) ==
  CASE c.conn = "IDLE"      -> MayOpen(c, in) \/ in \in Machine!QueueInputs(Machine!NewQueue)
    [] c.conn = "DIALING"   -> IsAct(in, {"connected", "refused"}) \/ in.t = "send" \/ TimeIsUp(in)
    [] c.conn = "TUNNELING" -> IsHeadOf(in, Machine!Tunnelings, "none", {}) \/ TimeIsUp(in) \/ IsCut(in)
    [] c.conn = "SECURING"  -> IsAct(in, {"secured", "tlsFailed"}) \/ TimeIsUp(in) \/ IsCut(in)
    [] c.conn = "WAITING"   -> IsHeadOf(in, Machine!Responses, c.part, Machine!Rests) \/ in.t = "send"
                               \/ TimeIsUp(in) \/ IsCut(in)
    [] c.conn = "FAILED"    -> MayOpen(c, in) \/ IsHeadOf(in, Machine!Responses, "none", {})
    [] c.conn = "OPEN"      -> MayOpen(c, in)
    [] OTHER                -> FALSE

ServerAccepts(s, in) ==
  CASE s.conn = "CONNECTING" -> IsHeadOf(in, Machine!Requests, s.part, Machine!RequestRests)
                                \/ TimeIsUp(in) \/ IsCut(in)
                                \/ (in = Machine!Serve /\ s.origin = "any" /\ s.part = "none")
    [] s.conn = "OPEN"       -> IsHeadOf(in, Machine!Requests, "none", {})
    [] OTHER                 -> FALSE

OpeningAccepts(m, in) ==
  IF in = Unknown THEN FALSE
  ELSE IF m.role = "server" THEN ServerAccepts(m, in)
  ELSE IF Machine!IsQueue(m) THEN in \in Machine!QueueInputs(m)
  ELSE ClientAccepts(m, in)

\* Quirk: what comes when the handshake is over is another topic's matter.
OpeningIgnores(m, in) ==
  IsCut(in) /\ (m.conn \in {"OPEN", "FAILED", "HANDLED", "QUEUED"} \/ (m.role = "server" /\ m.conn = "REFUSED"))

-----------------------------------------------------------------------------
(* What is seen.                                                           *)

\* What is to be right in an effect, and where that is stated.
Particulars ==
  << <<"to", "it is the host and port of the address, or of the proxy", "4.1">>,
     <<"name", "the name for TLS is the host of the address", "4.1">>,
     <<"target", "the request names the resource of the address", "3">>,
     <<"host", "Host is the host and port of the address", "4.1">>,
     <<"key", "the key is one of 16 bytes, drawn for this handshake", "4.1">>,
     <<"version", "the version is 13", "4.1">>,
     <<"origin", "Origin is that of the page that asked", "4.1">>,
     <<"protocols", "the subprotocols that were asked for are offered, and no others", "4.1">>,
     <<"status", "the status is 101", "4.2.2">>,
     <<"upgrade", "Upgrade is websocket", "4.2.2">>,
     <<"connection", "Connection is Upgrade", "4.2.2">>,
     <<"accept", "Sec-WebSocket-Accept fits the key", "4.2.2">>,
     <<"protocol", "the subprotocol is the one that was chosen, of those offered", "4.2.2">>,
     <<"extensions", "no extension is in use that was not offered", "9.1">>,
     <<"versions", "the versions are those that are spoken", "4.4">>,
     <<"socket", "it is the connection whose turn it is", "4.1">> >>

IsEffect(e, o) ==
  LET due == IF e.name = o.name THEN SelectSeq(Particulars, LAMBDA p : p[1] \in DOMAIN o.args) ELSE <<>>
  IN  << Conjunct("it is what is due", e.name = o.name, "4.1"),
         Conjunct("it says what it has to say, and no more", e.name = o.name => DOMAIN e.args = DOMAIN o.args, "4.1") >>
      \o [i \in DOMAIN due |->
           Conjunct(due[i][2], due[i][1] \in DOMAIN e.args => e.args[due[i][1]] = LogText(o.args[due[i][1]]), due[i][3])]

IsDeliver(e, o) ==
  << Conjunct("the message is that of the frame behind the head", e.kind = o.kind /\ SameBytes(e.runs, o.runs), "4.2.2") >>

IsCloseFrame(e, o) == << Conjunct("the code is one that fits", e.code \in o.codes, "7.4.1") >>
IsEnd(e, o)        == <<>>
IsRejected(e, o)   == <<>>

OpeningConjuncts(e, o) ==
  CASE o.t = "effect"   -> IsEffect(e, o)
    [] o.t = "deliver"  -> IsDeliver(e, o)
    [] o.t = "close"    -> IsCloseFrame(e, o)
    [] o.t = "end"      -> IsEnd(e, o)
    [] o.t = "rejected" -> IsRejected(e, o)

-----------------------------------------------------------------------------
(* What happens.                                                           *)

ReadsAct(name) ==
  /\ NextIn < End /\ Event(NextIn).t = "act" /\ Event(NextIn).name = name
  /\ Reads("act")

IsOpen        == ReadsAct("open")
IsConnected   == ReadsAct("connected")
IsRefused     == ReadsAct("refused")
IsSecured     == ReadsAct("secured")
IsTlsFailed   == ReadsAct("tlsFailed")
IsServe       == ReadsAct("serve")
IsWant        == ReadsAct("want")
IsEstablished == ReadsAct("established")
IsFailed      == ReadsAct("failed")
IsHangs       == ReadsAct("hangs")
IsAbandon     == ReadsAct("abandon")
IsRested      == ReadsAct("rested")
IsHead        == Reads("head")
IsSend        == Reads("send")
IsTimeout     == Reads("timeout")
IsEndOfStream == Reads("endOfStream")

OpeningNext == \/ IsOpen \/ IsConnected \/ IsRefused \/ IsSecured \/ IsTlsFailed \/ IsServe
               \/ IsWant \/ IsEstablished \/ IsFailed \/ IsHangs \/ IsAbandon \/ IsRested
               \/ IsHead \/ IsSend \/ IsTimeout \/ IsEndOfStream

OpeningSpec == Init /\ [][OpeningNext]_vars
=============================================================================
