--------------------------- MODULE ClientObserver ---------------------------
(***************************************************************************)
(* What a bystander knows who sees what is asked of a client, what reaches *)
(* it, and what it shows: the history h, never the client's state.  What   *)
(* each address and each answer should lead to is listed here by hand from *)
(* the standards, where OpeningClient computes it from the parts.          *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

\* tries     how often a connection was asked for
\* who, url, protocols, proxy   what for
\* tcp       TCP stands; tunnel: so does the way through the proxy; secured: so does TLS
\* requests  requests sent since TCP stands
\* part      the beginning of an answer has come
\* opened, over   the application was told so
Nothing == [tries |-> 0, who |-> "none", url |-> "none", protocols |-> "none", proxy |-> "none", tcp |-> FALSE,
            tunnel |-> FALSE, secured |-> FALSE, requests |-> 0, part |-> FALSE, opened |-> FALSE, over |-> FALSE]

IsAct(in, name) == in.t = "act" /\ in.name = name
IsHead(in)      == in.t = "head"

Shown(out, name) == {i \in DOMAIN out : out[i].t = "effect" /\ out[i].name = name}
Shows(out, name) == Shown(out, name) # {}
The(out, name)   == out[CHOOSE i \in Shown(out, name) : TRUE].args

\* A proxy is asked until it has answered.
AtProxy(h) == h.proxy # "none" /\ ~h.tunnel

-----------------------------------------------------------------------------
(* Addresses: where each leads, whoever asks.  [RFC6455-3] [RFC6455-4.1]   *)

Leads(text, to, target, secure) == [text |-> text, to |-> to, target |-> target, secure |-> secure]
ForAnyone ==
  { Leads("ws://host.test/chat",          "host.test:80",   "/chat", FALSE),
    Leads("wss://host.test/chat",         "host.test:443",  "/chat", TRUE),
    Leads("ws://host.test",               "host.test:80",   "/", FALSE),
    Leads("ws://host.test?x=1",           "host.test:80",   "/?x=1", FALSE),
    Leads("ws://host.test/chat?",         "host.test:80",   "/chat", FALSE),
    Leads("ws://host.test/%23chat",       "host.test:80",   "/%23chat", FALSE),
    Leads("ws://host.test:80/chat",       "host.test:80",   "/chat", FALSE),
    Leads("wss://host.test:8443/chat",    "host.test:8443", "/chat", TRUE),
    Leads("WS://HOST.test/chat",          "host.test:80",   "/chat", FALSE),
    Leads("ws://[2001:db8::1]:81/chat",   "[2001:db8::1]:81", "/chat", FALSE),
    Leads("ws://user:pw@host.test/chat",  "host.test:80",   "/chat", FALSE) }
\* ... a library, and a browser, and a library too that takes addresses of HTTP.
ForLibraries == { Leads("ws://host.test:25/chat", "host.test:25", "/chat", FALSE) }
ForHttp      == { Leads("http://host.test/chat",  "host.test:80",  "/chat", FALSE),
                  Leads("https://host.test/chat", "host.test:443", "/chat", TRUE) }
ForBrowsers  == { Leads("ws://host.test/a b", "host.test:80", "/a%20b", FALSE),
                  Leads("/chat",              "page.test:80", "/chat", FALSE) }

Known == ForAnyone \cup ForLibraries \cup ForHttp \cup ForBrowsers
Way(url) == CHOOSE l \in Known : l.text = url
Texts(S) == {l.text : l \in S}

\* What must be dialled, and what may be refused all the same.
MustLead(who) == Texts(ForAnyone \cup (IF who = "browser" THEN ForHttp \cup ForBrowsers ELSE ForLibraries))
MayRefuse(who) == IF who = "library" THEN {"ws://user:pw@host.test/chat"} ELSE {}
MayLead(who)  == MustLead(who) \cup Texts(ForHttp)

Fragments == {"ws://host.test/chat#part", "ws://host.test/chat#"}
NotOurs   == {"ftp://host.test/chat", "/chat"}   \* of a library, and "ftp" of anybody
BadParts  == {"ws://host.test:65536/chat", "ws://host.test:8o/chat", "ws://:80/chat"}
BadText   == {"ws://host.test/a b"}
Blocked   == {"ws://host.test:25/chat"}
BadNames  == {"chat, chat", "bad value"}

-----------------------------------------------------------------------------
(* Answers: what each deserves.  [RFC6455-4.1]                             *)

Interims   == {"interim100", "interim103"}
Parts      == {"part"}
Redirects  == {"found301", "found302", "found307"}
Challenges == {"login401", "login407"}
Others     == {"ok200", "okHides101", "bad400", "forbidden403", "missing404", "version426", "error500", "busy503"}
               \cup Redirects \cup Challenges
WrongUpgrade    == {"upgradeMissing", "upgradeOther", "upgradeLonger", "upgradeList"}
WrongConnection == {"connectionMissing", "connectionOther", "connectionLonger"}
WrongAccept     == {"acceptMissing", "acceptEmpty", "acceptOfOther", "acceptInCase", "acceptIsKey", "acceptsDiffer",
                    "acceptOfOtherFrame", "restOther"}
WrongExtension  == {"extension", "extensionBuiltIn", "extensionMalformed"}
WrongProtocol(h) == {"protocolOther", "protocolBoth", "protocolLines", "protocolEmpty"}
                    \cup (IF h.protocols # "chat, superchat" THEN {"protocolChat"} ELSE {})
NoMessage       == {"noStatusLine", "otherProtocol", "longStatus", "noStatus", "frameBefore"}
\* What is wrong, and says nothing.
Loose           == {"noColon", "extensionEmpty"}
Unclear         == {"upgradeTwice", "acceptTwice", "protocolTwice", "http10", "blankLine", "folded", "bareLf", "longHead",
                    "manyFields", "lengthGiven"}
Wrong(h) == WrongUpgrade \cup WrongConnection \cup WrongAccept \cup WrongExtension \cup WrongProtocol(h) \cup NoMessage
Right    == {"good", "otherCase", "otherReason", "connectionList", "connectionLines", "acceptPadded", "moreFields",
             "fieldsBuiltIn", "frameBehind", "rest", "protocolChat", "protocolSecond"}
Later     == {"interimBefore"}   \* right, behind an interim one
WithFrame == {"frameBehind"}
MayHaveFrame == WithFrame \cup {"lengthGiven"}

\* The subprotocol that an answer chooses.
Chosen(name) == CASE name \in {"protocolChat", "protocolTwice"} -> "chat"
                  [] name = "protocolSecond" -> "superchat"
                  [] OTHER -> ""

\* A browser wants one of the subprotocols that it offered.  [WHATWG-establish]
LacksProtocol(h, name) == h.who = "browser" /\ h.protocols # "none" /\ Chosen(name) = ""

TunnelsGood == {"tunnel", "tunnelFields"}
TunnelsBad  == {"tunnelLogin", "tunnelForbidden", "tunnelMoved", "tunnelGateway", "tunnelSwitch", "tunnelOther"}

-----------------------------------------------------------------------------
(* The history after one more step.                                        *)

Asked(h, in) ==
  [Nothing EXCEPT !.tries = h.tries + 1, !.who = in.args.client, !.url = in.args.url, !.protocols = in.args.protocols,
                  !.proxy = in.args.proxy]

After(h, in, out) ==
  LET b == IF IsAct(in, "open") THEN Asked(h, in) ELSE h
      ended == Shows(out, "failed") \/ Shows(out, "handled")
  IN  [b EXCEPT
        !.tcp      = @ \/ IsAct(in, "connected"),
        !.tunnel   = @ \/ (IsHead(in) /\ in.name \in TunnelsGood \cup {"tunnelThen101"}),
        !.secured  = @ \/ IsAct(in, "secured"),
        !.requests = @ + Cardinality(Shown(out, "request")),
        !.part     = @ \/ (IsHead(in) /\ in.name \in Parts),
        !.opened   = @ \/ Shows(out, "open"),
        !.over     = @ \/ ended]
=============================================================================
