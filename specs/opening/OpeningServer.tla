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
\* Two keys are no key; which one should be answered?
KeysDiffer(m) == Cardinality(Distinct(m, "Sec-WebSocket-Key")) > 1

\* A key of another length is refused; that a server need not decode it makes taking it no more than loose.
KeyLength(m) == Distinct(m, "Sec-WebSocket-Key") \cap KeysOther # {}

VersionFault(m) == Elements(m, "Sec-WebSocket-Version") # <<"13">>
\* A version that the server doesn't speak is answered with those that it does.
VersionUnknown(m) == Has(m, "Sec-WebSocket-Version") /\ Distinct(m, "Sec-WebSocket-Version") \subseteq {"8", "14"}

AskedProtocolFault(m)  == Distinct(m, "Sec-WebSocket-Protocol") \cap NoToken # {}
\* [RFC6455-9.1]
AskedExtensionFault(m) == Distinct(m, "Sec-WebSocket-Extensions") \cap NoExtension # {}
AskedFormFault(m)      == Malformed(m)

AskedFaulty(m) ==
  MethodFault(m) \/ HttpFault(m) \/ ResourceFault(m) \/ HostFault(m) \/ AskedUpgradeFault(m) \/ AskedConnectionFault(m)
  \/ KeyFault(m) \/ KeysDiffer(m) \/ VersionFault(m) \/ AskedProtocolFault(m) \/ AskedExtensionFault(m) \/ AskedFormFault(m)

\* What asks for no upgrade at all may be an ordinary request of HTTP, and be served as one.
IsOrdinary(m) ==
  Len(m.start) = 3 /\ (MethodFault(m) \/ HttpFault(m) \/ AskedUpgradeFault(m) \/ AskedConnectionFault(m)) /\ ~Malformed(m)

\* Where the RFC binds the sender alone, or leaves to HTTP what a reader makes of it, both ways are lawful.
AskedLenience(m) ==
  CASE m.filler > 0                          -> "longHead"
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
  {"4.2.1"} \cup (IF AskedExtensionFault(m) THEN {"9.1"} ELSE {}) \cup (IF KeysDiffer(m) THEN {"11.3.1"} ELSE {})

-----------------------------------------------------------------------------
(* Taking.  [RFC6455-4.2.2]                                                *)

\* What may be answered of what was asked for: one of the subprotocols, or none; extensions likewise.
Subprotocols(m) == Distinct(m, "Sec-WebSocket-Protocol")
ExtensionOf(m)  == IF Lists(m, "Sec-WebSocket-Extensions", {"permessage-deflate"}) THEN {"permessage-deflate"} ELSE {}

Take(s, m, protocol, extensions) ==
  Must(<<Answer(protocol, extensions)>> \o (IF m.after = "frame" THEN <<Hello>> ELSE <<>>), Done("OPEN"),
       {"4.2.2"} \cup (IF m.after = "frame" THEN {"Review-D24"} ELSE {}))

Taking(s, m) ==
  IF Subprotocols(m) # {}
    THEN Choosing("subprotocol=none", Take(s, m, "", ""))
         \cup UNION {Choosing("subprotocol=" \o (IF p \in {"chat", "superchat"} THEN p ELSE "other"), Take(s, m, p, ""))
                    : p \in Subprotocols(m)}
  ELSE IF ExtensionOf(m) # {}
    THEN Choosing("extension=none", Take(s, m, "", ""))
         \cup UNION {Choosing("extension=deflate", Take(s, m, "", e)) : e \in ExtensionOf(m)}
  ELSE Take(s, m, "", "")

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

OnRequest(s, m) ==
  IF AskedFaulty(m)
    THEN IF VersionUnknown(m) THEN RefuseVersion(s)
         ELSE RefuseIt(s, FaultClauses(m), "rfc") \cup (IF IsOrdinary(m) THEN ServeIt(s) ELSE {})
  ELSE IF ForeignOrigin(s, m) \/ MissingResource(s, m) THEN RefuseIt(s, {"4.2.2", "Review-T13"}, "rfc")
  ELSE IF AskedLenience(m) # ""
    THEN Choosing(AskedLenience(m) \o "=accept", Taking(s, m))
         \cup {[r EXCEPT !.choice = AskedLenience(m) \o "=refuse", !.source = LenienceSource(AskedLenience(m))]
               : r \in Must(<<Refuse>>, Done("REFUSED"), {"4.2.1"}) \cup Must(<<RefuseWith(Known)>>, Done("REFUSED"), {"4.2.1"})}
  ELSE IF KeyLength(m)
    THEN {[r EXCEPT !.grade = "permitted"] : r \in Taking(s, m)} \cup RefuseIt(s, {"4.2.1"}, "rfc")
  ELSE IF NoOrigin(s, m)
    THEN Choosing("originless=accept", Taking(s, m)) \cup Choosing("originless=refuse", Must(<<Refuse>>, Done("REFUSED"), {"4.2.2"}))
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
