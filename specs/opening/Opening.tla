------------------------------ MODULE Opening -------------------------------
(***************************************************************************)
(* Three machines before a network and an application that may do anything *)
(* at any time: a client, a server, and a client's queue.  The rules are   *)
(* those of OpeningClient, OpeningServer and ConnectionQueue; this module  *)
(* only lets them happen.                                                  *)
(***************************************************************************)
EXTENDS ConnectionQueue
CONSTANT Machines   \* a subset of {"client", "server", "queue"}

VARIABLES
  ep,   \* the machine
  io    \* the last input and the reaction to it: the label of the transition, no part of the state

vars == <<ep, io>>

NoLabel == [in |-> [t |-> "none"], out |-> <<>>, grade |-> "recommended", choice |-> "",
            clauses |-> {}, source |-> "rfc"]
Label(in, r) == [in |-> in, out |-> r.out, grade |-> r.grade, choice |-> r.choice,
                 clauses |-> r.clauses, source |-> r.source]

-----------------------------------------------------------------------------
(* What may come to a client.                                              *)

NoProxy == "none"
Proxy   == "proxy.test:3128"
OpenAct(who, url, protocols, proxy) ==
  Act("open", [client |-> who, url |-> url, protocols |-> protocols, proxy |-> proxy])

Clients == {"browser", "library"}
\* The addresses of a browser leave out those that it takes as a library does.
BrowserUrls == {Plain, "ws://host.test/chat#part", "ws://user:pw@host.test/chat",
                "ws://host.test:65536/chat", "ws://host.test/a b", "ws://host.test:25/chat", "ftp://host.test/chat",
                "http://host.test/chat", "https://host.test/chat", "/chat"}
FirstOpens ==
  {OpenAct("library", u, "none", NoProxy) : u \in UrlTexts}
  \cup {OpenAct("browser", u, "none", NoProxy) : u \in BrowserUrls}
  \cup {OpenAct(who, Plain, p, NoProxy) : who \in Clients, p \in {"chat, superchat", "chat, chat", "bad value"}}
  \cup {OpenAct("library", u, "none", Proxy) : u \in {Plain, Secret}}
Again(c) == {OpenAct(c.who, Plain, "none", NoProxy)}

OnlyPlain(c)   == c.url = Plain /\ c.proxy = NoProxy /\ ~c.again
IsFirst(c)     == c.url = Plain /\ ~c.again

\* Which answers come: all of them where nothing else is special, few where only the way there is.
AnswersFor(c) ==
  IF c.part # "none" THEN Rests
  ELSE IF c.again \/ c.url # Plain THEN {"good"}
  ELSE IF c.proxy # NoProxy THEN ThroughTunnel
  ELSE IF c.protocols # "none" THEN ForProtocols
  ELSE IF c.who = "browser" THEN ForBrowser
  ELSE ForAll

EarlySend == [t |-> "send", kind |-> "text", runs |-> << <<97, 1>> >>]
TimeUp    == [t |-> "timeout", timer |-> "opening"]
EndOfStream == [t |-> "endOfStream"]

Cuts(c) == IF IsFirst(c) /\ c.protocols = "none" THEN {TimeUp, EndOfStream} ELSE {}

ClientInputs(c) ==
  CASE c.conn = "IDLE"      -> FirstOpens
    [] c.conn = "DIALING"   -> {Act("connected", NoArgs)}
                               \cup (IF OnlyPlain(c) /\ c.protocols = "none" THEN {Act("refused", NoArgs), EarlySend, TimeUp}
                                     ELSE IF c.proxy # NoProxy THEN {Act("refused", NoArgs)} ELSE {})
    [] c.conn = "TUNNELING" -> {TunnelInputs[n] :
                                 n \in IF c.url = Plain THEN DOMAIN Tunnelings ELSE {"tunnel"}} \cup Cuts(c)
    [] c.conn = "SECURING"  -> {Act("secured", NoArgs)} \cup (IF c.url = Secret THEN {Act("tlsFailed", NoArgs), TimeUp} ELSE {})
    [] c.conn = "WAITING"   -> {ResponseInputs[n] : n \in AnswersFor(c)} \cup Cuts(c)
                               \cup (IF OnlyPlain(c) /\ c.protocols = "none" THEN {EarlySend} ELSE {})
    [] c.conn \in {"OPEN", "FAILED"} -> (IF ~c.again THEN Again(c) ELSE {})
                               \cup (IF c.conn = "FAILED" THEN {ResponseInputs["good"]} ELSE {})
    [] OTHER                -> {}

-----------------------------------------------------------------------------
(* What may come to a server.                                              *)

Serve == Act("serve", [origin |-> PageOrigin, resource |-> "/chat"])

ServerInputs(s) ==
  CASE s.conn = "CONNECTING" ->
         IF s.part # "none" THEN {RequestInputs[n] : n \in RequestRests} \cup {EndOfStream, [t |-> "timeout", timer |-> "opening"]}
         ELSE IF s.origin = "page" THEN {RequestInputs[n] : n \in ForOrigins}
         ELSE {RequestInputs[n] : n \in ForAnyone} \cup {Serve, EndOfStream, TimeUp}
    [] s.conn = "OPEN" -> {RequestInputs["asks"]}
    [] OTHER -> {}

-----------------------------------------------------------------------------
(* The machines.                                                           *)

\* The queue is a client's; the first socket that is asked for makes one of it.
IsQueue(m) == m.conn = "QUEUE"

Inputs(m) ==
  IF m.role = "server" THEN ServerInputs(m)
  ELSE IF IsQueue(m) THEN QueueInputs(m)
  ELSE (IF "client" \in Machines THEN ClientInputs(m) ELSE {})
       \cup (IF "queue" \in Machines /\ m.conn = "IDLE" THEN QueueInputs(NewQueue) ELSE {})

Reactions(m, in) ==
  IF m.role = "server" THEN ServerReactions(m, in)
  ELSE IF IsQueue(m) THEN QueueReactions(m, in)
  ELSE IF in.t = "act" /\ in.name = "want" THEN QueueReactions(NewQueue, in)
  ELSE ClientReactions(m, in)

Init == /\ ep \in (IF Machines \cap {"client", "queue"} # {} THEN {IdleClient} ELSE {})
                  \cup (IF "server" \in Machines THEN {NewServer} ELSE {})
        /\ io = NoLabel

Take1(in) == \E r \in Reactions(ep, in) : ep' = r.next /\ io' = Label(in, r)
React(Kind(_)) == \E in \in Inputs(ep) : Kind(in) /\ Take1(in)

IsCall(in) == in.t = "send" \/ (in.t = "act" /\ in.name \in {"open", "serve", "want", "abandon"})
IsTime(in) == in.t = "timeout" \/ (in.t = "act" /\ in.name \in {"hangs", "rested"})
IsHead(in) == in.t = "head"
IsNet(in)  == ~IsCall(in) /\ ~IsTime(in) /\ ~IsHead(in)

Call        == React(IsCall)
ReceiveHead == React(IsHead)
TimePasses  == React(IsTime)
NetworkActs == React(IsNet)

Next == Call \/ ReceiveHead \/ TimePasses \/ NetworkActs

Spec == Init /\ [][Next]_vars
=============================================================================
