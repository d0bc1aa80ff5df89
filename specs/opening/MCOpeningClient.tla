--------------------------- MODULE MCOpeningClient ---------------------------
(***************************************************************************)
(* The properties of a client, over the history that ClientObserver keeps: *)
(* whatever is asked of it, and whatever the network and the server do.    *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).                                                    *)
(***************************************************************************)
EXTENDS Opening
VARIABLE h

O == INSTANCE ClientObserver

MCVars == <<ep, io, h>>
MCView == <<ep, h>>
MCInit == Init /\ h = O!Nothing
\* The observer only watches: it is a function of the step, so it never restricts the machine.
MCNext == Next /\ h' = O!After(h, io'.in, io'.out)
MCSpec == MCInit /\ [][MCNext]_MCVars

-----------------------------------------------------------------------------
(* Words for the step that is judged.                                      *)
In  == io'.in
Out == io'.out
Open      == O!IsAct(In, "open")
Who       == In.args.client
Text       == In.args.url
Shows(name) == O!Shows(Out, name)
Args(name)  == O!The(Out, name)
\* An answer of the server to a request of this attempt.
Answered  == In.t = "head" /\ h.requests > 0 /\ ~h.over
Answer_(names) == Answered /\ In.name \in names
Fails     == Out = <<Failed>>
GivesUp   == Shows("failed") \/ Shows("handled")

-----------------------------------------------------------------------------
(* Addresses.  [RFC6455-3]                                                 *)

\* A scheme that is none of ours leads nowhere.
SchemeProp == [][Open => (Text = "ftp://host.test/chat" \/ (Who = "library" /\ Text \in O!NotOurs) => Fails)]_MCVars
\* An address with a fragment is refused, even if the fragment is empty.
FragmentProp == [][Open /\ Text \in O!Fragments => Fails]_MCVars
\* So is one without host, or with a port that is none, and, by a library, what is no address.
PartsProp == [][Open => (Text \in O!BadParts \/ (Who = "library" /\ Text \in O!BadText) => Fails)]_MCVars
\* Whatever may lead somewhere leads to the right place: the host and its port, or the proxy.
DialProp ==
  [][Shows("connect") => /\ Open /\ Text \in O!MayLead(Who) \cup O!Texts(O!Known)
                         /\ Args("connect").to = IF In.args.proxy # "none" THEN In.args.proxy ELSE O!Way(Text).to]_MCVars
\* What is good is not refused.
GoodAddressProp ==
  [][Open /\ Text \in O!MustLead(Who) \ O!MayRefuse(Who) /\ In.args.protocols \notin O!BadNames => Shows("connect")]_MCVars
\* A browser does not talk to ports that belong to others.  [Fetch-badPort]
BadPortProp == [][Open /\ Who = "browser" /\ Text \in O!Blocked => Fails]_MCVars
\* Names of subprotocols that are none, or come twice, are never offered.
BadProtocolsProp ==
  [][Open /\ In.args.protocols \in O!BadNames => Fails \/ (Who = "library" /\ ep'.protocols = "none")]_MCVars

-----------------------------------------------------------------------------
(* The way to the server.  [RFC6455-4.1]                                   *)

\* Through a proxy the first thing said is CONNECT, to the right place; without one it is never said.
TunnelProp ==
  [][/\ O!IsAct(In, "connected") /\ h.proxy # "none" => Len(Out) = 1 /\ Shows("tunnel") /\ Args("tunnel").to = O!Way(h.url).to
     /\ Shows("tunnel") => O!IsAct(In, "connected") /\ h.proxy # "none"]_MCVars
\* Only an answer of success makes a tunnel.
TunnelAnswerProp ==
  [][In.t = "head" /\ O!AtProxy(h) /\ ~h.over =>
       /\ In.name \in O!TunnelsBad => GivesUp /\ Len(Out) = 1
       /\ In.name \in O!TunnelsGood => Shows("request") \/ Shows("tls")
       /\ ~Shows("open")]_MCVars
\* TLS is begun with the name of the host, and where it was asked for.
TlsProp == [][Shows("tls") => O!Way(h.url).secure /\ Args("tls").name = "host.test"]_MCVars
\* A request goes out when the way to the server stands, all of it, and once.
ReadyProp ==
  [][Shows("request") =>
       /\ h'.tcp
       /\ h.proxy # "none" => h'.tunnel
       /\ O!Way(h.url).secure => h'.secured]_MCVars
OneRequestInv == h.requests <= 1
\* When the way stands the request goes out.
AsksProp ==
  [][/\ O!IsAct(In, "secured") => Shows("request")
     /\ O!IsAct(In, "connected") /\ h.proxy = "none" => Shows("request") \/ Shows("tls")]_MCVars
\* Where the way can't be had, the attempt has failed.
NoWayProp == [][O!IsAct(In, "refused") \/ O!IsAct(In, "tlsFailed") => Fails]_MCVars

-----------------------------------------------------------------------------
(* The request.  [RFC6455-4.1]                                             *)

RequestTargetProp  == [][Shows("request") => Args("request").target = O!Way(h.url).target]_MCVars
RequestHostProp    == [][Shows("request") => Args("request").host = O!Way(h.url).to]_MCVars
RequestVersionProp == [][Shows("request") => Args("request").version = "13"]_MCVars
\* The key is drawn for this handshake.
RequestKeyProp     == [][Shows("request") => Args("request").key = "fresh"]_MCVars
\* A browser says where its script comes from, and the truth.
RequestOriginProp  == [][Shows("request") /\ h.who = "browser" =>
                           "origin" \in DOMAIN Args("request") /\ Args("request").origin = "http://page.test"]_MCVars
\* What is offered is what was asked for, and no extension.
RequestProtocolsProp ==
  [][Shows("request") => Args("request").protocols = IF h.protocols \in {"none"} \cup O!BadNames THEN "" ELSE h.protocols]_MCVars
RequestExtensionsProp == [][Shows("request") => Args("request").extensions = ""]_MCVars

-----------------------------------------------------------------------------
(* The answer.  [RFC6455-4.1]                                              *)

\* Only a 101 opens.
StatusProp == [][Answer_(O!Others) => ~Shows("open")]_MCVars
\* A browser's connection fails by any other answer, and that is all that happens: nothing is followed, asked of the
\* user, sent again, or shown to the page.  [WHATWG-establish]
RedirectProp  == [][Answer_(O!Redirects) /\ h.who = "browser" => Fails]_MCVars
ChallengeProp == [][Answer_(O!Challenges) /\ h.who = "browser" => Fails]_MCVars
OtherProp     == [][Answer_(O!Others) => (h.who = "browser" => Fails) /\ GivesUp]_MCVars
\* An interim answer is skipped; a library may fail by it.
Unskipped_    == h.who = "library" /\ io'.grade = "permitted" /\ Fails
InterimProp   == [][/\ Answer_(O!Interims) => (Out = <<>> /\ ep' = ep) \/ Unskipped_
                    /\ Answer_(O!Later) => Shows("open") \/ Unskipped_]_MCVars
UpgradeProp    == [][Answer_(O!WrongUpgrade) => Fails]_MCVars
ConnectionProp == [][Answer_(O!WrongConnection) => Fails]_MCVars
AcceptProp     == [][Answer_(O!WrongAccept) => Fails]_MCVars
ExtensionProp  == [][Answer_(O!WrongExtension) => Fails]_MCVars
ProtocolProp   == [][Answer_(O!WrongProtocol(h)) => Fails]_MCVars
BrowserProtocolProp == [][Answered /\ In.name \in O!Right /\ O!LacksProtocol(h, In.name) => Fails]_MCVars
\* What is no HTTP message in good form is no answer.
FormProp       == [][Answer_(O!NoMessage) => Fails]_MCVars
\* What is wrong and says nothing fails by the book.
LooseProp      == [][Answer_(O!Loose) => Fails \/ (io'.grade = "permitted" /\ Len(Out) = 1 /\ Shows("open"))]_MCVars
\* A good answer opens the connection, with the subprotocol that it chooses.
GoodAnswerProp ==
  [][Answered /\ In.name \in O!Right \ O!WrongProtocol(h) /\ ~O!LacksProtocol(h, In.name) =>
       Shows("open") /\ Args("open").protocol = O!Chosen(In.name)]_MCVars
\* Where nothing decides, it opens or fails.
UnclearProp ==
  [][Answered /\ In.name \in O!Unclear \ O!WrongProtocol(h) =>
       Fails \/ (Shows("open") /\ Args("open").protocol = O!Chosen(In.name)
                 /\ Out \in {<<Out[1]>>} \cup (IF In.name \in O!MayHaveFrame THEN {<<Out[1], Hello>>} ELSE {}))]_MCVars
\* The beginning of an answer is none yet.
PartProp == [][Answer_(O!Parts) => Out = <<>>]_MCVars

-----------------------------------------------------------------------------
(* Before and after.                                                       *)

\* A connection opens by an answer to its own request, and in no other way.  [Review-D16] [Review-D24]
OpensByAnswerProp == [][Shows("open") => Answered /\ ~h.opened]_MCVars
\* Before it is open nothing is delivered, and nothing of the application is sent.
NoEarlyFrameProp ==
  [][/\ (\E i \in DOMAIN Out : Out[i].t = "deliver") => Shows("open") /\ Answer_(O!MayHaveFrame)
     /\ In.t = "send" => Out \in {<<>>, <<Rejected>>}
     /\ In.t = "send" /\ h.who = "browser" => Out = <<Rejected>>]_MCVars
\* A frame behind the answer is delivered.
FrameBehindProp == [][Answer_(O!WithFrame) => Shows("open") /\ Out[Len(Out)] = Hello]_MCVars
\* After the end nothing is read.
LateProp == [][In.t = "head" /\ h.over => Out = <<>> /\ ep' = ep]_MCVars
\* Each attempt has a TCP connection of its own; nothing of an earlier one stands.  [Review-D07]
OwnConnectionProp ==
  [][Open /\ h.tries > 0 => Len(Out) = 1 /\ Shows("connect") /\ Args("connect").to = O!Way(Text).to]_MCVars
\* The end of TCP, and an expired timer, end the attempt.
EndsProp == [][In.t \in {"endOfStream", "timeout"} => Fails]_MCVars
\* Only what was asked for happens: a connection for a call, a request when the way stands.
OnlyAskedProp ==
  [][/\ Shows("connect") => Open
     /\ \A i \in DOMAIN Out : Out[i].t = "effect" =>
          Out[i].name \in {"connect", "tunnel", "tls", "request", "open", "failed", "handled"}]_MCVars
\* Until it is over, and after it has opened, there is no second end.
OneEndProp == [][GivesUp => (Open \/ ~h.over) /\ Cardinality(O!Shown(Out, "failed")) <= 1]_MCVars

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated.                                *)
ReachOpenLibrary   == ~(h.opened /\ h.who = "library")
ReachOpenBrowser   == ~(h.opened /\ h.who = "browser")
ReachSubprotocol   == ~(h.opened /\ h.protocols # "none")
ReachThroughProxy  == ~(h.opened /\ h.proxy # "none")
ReachSecure        == ~(h.opened /\ h.secured)
ReachSecureTunnel  == ~(h.tunnel /\ h.secured)
ReachInParts       == ~(h.opened /\ h.part)
ReachHandled       == ep.conn # "HANDLED"
ReachSecondOpen    == ~(h.opened /\ h.tries = 2)
ReachAfterRedirect == ~(h.requests = 1 /\ h.tries = 2 /\ ep.past = "redirect")
ReachWaitsInside   == ep.conn # "QUEUED"
=============================================================================
