---------------------------- MODULE OpeningServer ----------------------------
(***************************************************************************)
(* What a server may do with a request, RFC 6455 (4.2): take it, or refuse *)
(* it, and with what.                                                      *)
(*                                                                         *)
(* Operators only, no variables: ServerReactions(s, in) is the set of all  *)
(* permitted reactions, graded.  A rule is stated in one operator.         *)
(*                                                                         *)
(* Abstractions.  A refusal is a whole HTTP answer with any error status,  *)
(* 400 to 599: the RFC names examples, not numbers.  Whether TCP ends      *)
(* after a refusal is HTTP's matter, and is not shown.  `other` is an      *)
(* answer of HTTP that is neither a refusal nor a 101.                     *)
(***************************************************************************)
EXTENDS OpeningClient

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* conn    CONNECTING, OPEN after its 101, REFUSED after any other answer, FAILED without one
\* origin  "any", or "page" for a server that serves pages of one origin, and one resource, alone
\* part    the name of the beginning of a request that has come, or "none"
NewServer == [role |-> "server", conn |-> "CONNECTING", origin |-> "any", part |-> "none"]
Done(conn) == [NewServer EXCEPT !.conn = conn]

-----------------------------------------------------------------------------
(* Observations.                                                           *)

\* `accept` is "right" if it fits the key.
AcceptFor == "right"
Answer(protocol, extensions) ==
  Effect("answer", [status |-> "101", upgrade |-> "websocket", connection |-> "Upgrade", accept |-> AcceptFor,
                    protocol |-> protocol, extensions |-> extensions])
\* Without, and with the versions that are spoken.
Refuse      == Effect("refuse", NoArgs)
RefuseWith(versions) == Effect("refuseWithVersions", [versions |-> versions])
Other       == Effect("other", NoArgs)
EndTcp      == [t |-> "end"]

\* The versions that it speaks.  [RFC6455-4.4]
Known == "13"

-----------------------------------------------------------------------------
(* What is wrong with a request, each rule by itself.  [RFC6455-4.2.1]     *)

MethodFault(m)   == m.start[1] # "GET"
\* Two words are HTTP before 1.0.
HttpFault(m)     == Len(m.start) # 3 \/ m.start[3] \notin {"HTTP/1.1", "HTTP/1.2"}
ResourceFault(m) == Len(m.start) < 2 \/ m.start[2] \notin {"/chat", "/other", "http://host.test/chat"}
HostFault(m)     == ~Has(m, "Host")
AskedUpgradeFault(m)    == ~Lists(m, "Upgrade", Websockets)
AskedConnectionFault(m) == ~Lists(m, "Connection", Upgrades)

\* Decoded, a key has 16 bytes.  Bits that base64 leaves over don't matter: the RFC's own example has some.
Keys16    == {RightKey, "AQIDBAUGBwgJCgsMDQ4PEC==", "AQIDBAUGBwgJCgsMDQ4PEA=="}
KeysOther == {"dGhlIHNhbXBsZSBub25j", "dGhlIHNhbXBsZSBub25jZSE="}   \* base64 of 15 and of 17 bytes
KeyFault(m)  == Elements(m, "Sec-WebSocket-Key") = <<>> \/ ~(Distinct(m, "Sec-WebSocket-Key") \subseteq (Keys16 \cup KeysOther))
\* A key of another length is refused; that a server need not decode it makes taking it no more than loose.
KeyLength(m) == Distinct(m, "Sec-WebSocket-Key") \cap KeysOther # {}

VersionFault(m) == Elements(m, "Sec-WebSocket-Version") # <<"13">>
\* A version that the server doesn't speak is answered with those that it does.  One of a draft it may speak.
VersionUnknown(m) == Has(m, "Sec-WebSocket-Version") /\ Distinct(m, "Sec-WebSocket-Version") \subseteq {"14"}
VersionDraft(m)   == Elements(m, "Sec-WebSocket-Version") = <<"8">>

\* [RFC6455-9.1]
AskedExtensionFault(m) == Distinct(m, "Sec-WebSocket-Extensions") \cap NoExtension # {}

AskedFaulty(m) ==
  MethodFault(m) \/ HttpFault(m) \/ HostFault(m) \/ AskedUpgradeFault(m) \/ AskedConnectionFault(m)
  \/ KeyFault(m) \/ VersionFault(m) \/ AskedExtensionFault(m)

\* What is wrong all the same, but need not be found: a server reads "at least part" of a handshake, and refuses what it
\* "finds".  Of subprotocols and extensions it reads nothing if it has none; a line, or a target, that is none is one
\* that a reader of HTTP should refuse.  [RFC7230-3.1.1] [RFC7230-3.5]
AskedProtocolFault(m) == Distinct(m, "Sec-WebSocket-Protocol") \cap NoToken # {}
AskedExtensionOdd(m)  == Distinct(m, "Sec-WebSocket-Extensions") \cap OddExtension # {}
AskedFormFault(m)     == Malformed(m)
AskedLoose(m) ==
  ResourceFault(m) \/ KeyLength(m) \/ AskedProtocolFault(m) \/ AskedExtensionOdd(m) \/ AskedFormFault(m)

\* What speaks no HTTP can't expect an answer of it.
NoHttp(m) == Len(m.start) < 2

\* The RFC has a client's Upgrade include the word, and a server find it as the value.
AskedNarrow(m) == Len(Elements(m, "Upgrade")) > 1

\* What asks for no upgrade at all may be an ordinary request of HTTP, and be served as one.
IsOrdinary(m) ==
  Len(m.start) = 3 /\ (MethodFault(m) \/ HttpFault(m) \/ AskedUpgradeFault(m) \/ AskedConnectionFault(m)) /\ ~Malformed(m)

\* Where the RFC binds the sender alone, or leaves to HTTP what a reader makes of it, both ways are lawful.
AskedLenience(m) ==
  CASE m.filler > 0                          -> "longHead"
    [] m.many > 0                            -> "manyFields"
    [] Has(m, "Content-Length")              -> "body"
    [] m.blank                               -> "blankLine"
    [] m.fold                                -> "folding"
    [] m.lf                                  -> "bareLf"
    [] m.after = "frame"                     -> "earlyFrame"
    [] Count(m, "Host") > 1                  -> "twoHosts"
    [] Count(m, "Sec-WebSocket-Key") > 1     -> "twoKeys"
    [] Elements(m, "Sec-WebSocket-Protocol") = <<"chat", "chat">> -> "twoProtocols"
    [] OTHER                                 -> ""

-----------------------------------------------------------------------------
(* Refusing.  [RFC6455-4.2.1] [RFC6455-4.2.2] [RFC6455-4.4]                *)

\* Any refusal may tell the versions as well.
RefuseIt(s, clauses, source) ==
  Choosing("versionHint=absent", Sourced(<<Refuse>>, Done("REFUSED"), clauses, source))
  \cup Choosing("versionHint=given", Sourced(<<RefuseWith(Known)>>, Done("REFUSED"), clauses, source))
RefuseVersion(s) == Must(<<RefuseWith(Known)>>, Done("REFUSED"), {"4.2.2", "4.4", "Review-D27"})
ServeIt(s) == Choosing("plainHttp=serve", Sourced(<<Other>>, Done("REFUSED"), {"4.2.1"}, "derived"))

FaultClauses(m) ==
  {"4.2.1"} \cup (IF AskedExtensionFault(m) \/ AskedExtensionOdd(m) THEN {"9.1"} ELSE {})

Permitted(rs) == {[r EXCEPT !.grade = "permitted"] : r \in rs}
\* Without an answer: TCP ends, or nothing happens.
HangsUp(clauses, source)     == Sourced(<<EndTcp>>, Done("FAILED"), clauses, source)
SaysNothing(clauses, source) == Sourced(<<>>, Done("FAILED"), clauses, source)

-----------------------------------------------------------------------------
(* Taking.  [RFC6455-4.2.2]                                                *)

\* What may be answered of what was asked for: one of the subprotocols, or none; extensions likewise.
Subprotocols(m) == Distinct(m, "Sec-WebSocket-Protocol")
ExtensionOf(m)  == IF Lists(m, "Sec-WebSocket-Extensions", {"permessage-deflate"}) THEN {"permessage-deflate"} ELSE {}

TakeClauses(m) ==
  {"4.2.2"} \cup (IF m.after = "frame" THEN {"Review-D24"} ELSE {}) \cup (IF Has(m, "Sec-WebSocket-Extensions") THEN {"9.1"} ELSE {})
Take(s, m, protocol, extensions) ==
  Must(<<Answer(protocol, extensions)>> \o (IF m.after = "frame" THEN <<Hello>> ELSE <<>>), Done("OPEN"), TakeClauses(m))
\* What comes behind the request before it was answered is no frame yet, and may be skipped.
TakeSkipping(m) == Must(<<Answer("", "")>>, Done("OPEN"), TakeClauses(m))

Taking(s, m) ==
  IF Subprotocols(m) # {}
    THEN Choosing("subprotocol=none", Take(s, m, "", ""))
         \cup UNION {Choosing("subprotocol=" \o (IF p \in {"chat", "superchat"} THEN p ELSE "other"), Take(s, m, p, ""))
                    : p \in Subprotocols(m)}
  ELSE IF ExtensionOf(m) # {}
    THEN Choosing("extension=none", Take(s, m, "", ""))
         \cup UNION {Choosing("extension=deflate", Take(s, m, "", e)) : e \in ExtensionOf(m)}
  ELSE Take(s, m, "", "")

\* Where both ways are lawful there may be more than these two.
MoreLenience(m, d) ==
  CASE d \in {"longHead", "manyFields"} -> Permitted(Choosing(d \o "=end", HangsUp({"4.2.1"}, "derived")))
    [] d = "bareLf"                     -> Choosing("bareLf=wait", SaysNothing({"4.2.1"}, "derived"))
    [] d = "earlyFrame"                 -> Choosing("earlyFrame=skip", TakeSkipping(m))
    [] d = "body" /\ m.after = "frame"  -> Choosing("body=skip", TakeSkipping(m))
    [] d = "body"                       -> Permitted(Choosing("body=wait", SaysNothing({"4.2.1"}, "derived"))
                                                     \cup Choosing("body=wait", HangsUp({"4.2.1"}, "derived")))
    [] OTHER                            -> {}

\* It may also not want to, ask for a login, or redirect.  [RFC6455-4.2.2]
Declining(s) ==
  Choosing("admission=refuse", Must(<<Refuse>>, Done("REFUSED"), {"4.2.2"}))
  \cup Choosing("admission=redirect", Must(<<Other>>, Done("REFUSED"), {"4.2.2"}))

\* A server that serves one origin's pages refuses those of others.  What says no origin comes from no browser.
\* [RFC6455-4.2.2] [RFC6455-10.2]
ForeignOrigin(s, m)   == s.origin = "page" /\ Has(m, "Origin")
                         /\ ~(Distinct(m, "Origin") \subseteq {"http://page.test", "HTTP://PAGE.test"})
MissingResource(s, m) == s.origin = "page" /\ m.start[2] # "/chat"
NoOrigin(s, m)        == s.origin = "page" /\ ~Has(m, "Origin")

OnFaulty(s, m) ==
  IF VersionDraft(m) THEN Choosing("draftVersion=refuse", RefuseVersion(s)) \cup Choosing("draftVersion=speak", Taking(s, m))
  ELSE IF VersionUnknown(m) THEN RefuseVersion(s)
  ELSE RefuseIt(s, FaultClauses(m), IF NoHttp(m) THEN "derived" ELSE "rfc")
       \cup (IF IsOrdinary(m) THEN ServeIt(s) ELSE {})
       \cup (IF NoHttp(m) THEN Permitted(HangsUp({"4.2.1"}, "derived") \cup SaysNothing({"4.2.1"}, "derived")) ELSE {})

OnLenient(s, m, d) ==
  Choosing(d \o "=accept", Taking(s, m))
  \cup {[r EXCEPT !.choice = d \o "=refuse", !.source = LenienceSource(d)]
        : r \in Must(<<Refuse>>, Done("REFUSED"), {"4.2.1"}) \cup Must(<<RefuseWith(Known)>>, Done("REFUSED"), {"4.2.1"})}
  \cup MoreLenience(m, d)

OnRequest(s, m) ==
  IF AskedFaulty(m) THEN OnFaulty(s, m)
  ELSE IF ForeignOrigin(s, m) \/ MissingResource(s, m) THEN RefuseIt(s, {"4.2.2", "Review-T13"}, "rfc")
  ELSE IF AskedLenience(m) # "" THEN OnLenient(s, m, AskedLenience(m))
  ELSE IF AskedLoose(m)
    THEN Permitted(Take(s, m, "", "")) \cup RefuseIt(s, FaultClauses(m), "rfc")
         \cup (IF AskedFormFault(m) THEN Permitted(HangsUp({"4.2.1"}, "derived") \cup SaysNothing({"4.2.1"}, "derived")) ELSE {})
  ELSE IF NoOrigin(s, m)
    THEN Choosing("originless=accept", Taking(s, m)) \cup Choosing("originless=refuse", Must(<<Refuse>>, Done("REFUSED"), {"4.2.2"}))
  ELSE IF AskedNarrow(m) THEN Taking(s, m) \cup Permitted(Must(<<Refuse>>, Done("REFUSED"), {"4.2.1"})
                                                        \cup Must(<<RefuseWith(Known)>>, Done("REFUSED"), {"4.2.1"}))
  ELSE Taking(s, m) \cup Declining(s)

\* A request may come in parts.
WholeRequest(s, m) == IF s.part = "none" THEN m ELSE [m EXCEPT !.start = Requests[s.part].start,
                                                             !.fields = Requests[s.part].fields \o m.fields]

OnAsked(s, in) ==
  LET m == WholeRequest(s, Requests[in.name])
  IN  IF ~m.ends THEN Must(<<>>, [s EXCEPT !.part = in.name], {"4.2.1"}) ELSE OnRequest(s, m)

\* A request that stops: an answer may still be given, or not.
Stopped(s, clauses, source) ==
  Choosing("unfinished=end", Sourced(<<EndTcp>>, Done("FAILED"), clauses, source))
  \cup Choosing("unfinished=refuse", Sourced(<<Refuse>>, Done("REFUSED"), clauses, source))

\* A connection that carries frames carries no request ever again: its bytes are frames, and no good ones.
\* [RFC6455-5.2] [RFC6455-7.1.7]
OnRequestLater(s) ==
  Must(<<[t |-> "close", codes |-> {1002}], EndTcp>>, Done("FAILED"), {"5.2", "7.1.7", "Review-D07"})
  \cup {Reaction(<<EndTcp>>, Done("FAILED"), "permitted", "", {"5.2", "7.1.7", "Review-D07"}, "rfc")}

ServerReactions(s, in) ==
  CASE in.t = "act"                       -> Must(<<>>, [s EXCEPT !.origin = "page"], {"4.2.2"})
    [] in.t = "head" /\ s.conn = "OPEN"   -> OnRequestLater(s)
    [] in.t = "head"                      -> OnAsked(s, in)
    [] in.t = "timeout"                   -> Stopped(s, {"4.2.1"}, "policy")
    [] OTHER                              -> Stopped(s, {"4.2.1"}, "derived")
=============================================================================
