------------------------------ MODULE Messages ------------------------------
(***************************************************************************)
(* The answers and requests that may come, by class: a good one, and good  *)
(* ones with a single thing changed.  Each has a word for a name.          *)
(***************************************************************************)
EXTENDS Http

\* The RFC's own example: this key, and what fits it.  [RFC6455-4.2.2]
RightKey    == "dGhlIHNhbXBsZSBub25jZQ=="
RightAccept == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
\* Spaces around it are ignored.
AcceptPadded == "  " \o RightAccept \o " "
Fits         == {RightAccept, AcceptPadded}
\* ... in another case, and for another key.
AcceptInCase  == "S3PPLMBITXAQ9KYGZZHZRBK+XOO="
AcceptOfOther == "HSmrc0sMlYUkAGmm5OPpG2HaGWk="

Upgrade    == Field("Upgrade", <<"websocket">>)
Connection == Field("Connection", <<"Upgrade">>)
Accept     == Field("Sec-WebSocket-Accept", <<RightAccept>>)
AcceptIs(v)   == Field("Sec-WebSocket-Accept", v)
Protocol(v)   == Field("Sec-WebSocket-Protocol", v)
Extensions(v) == Field("Sec-WebSocket-Extensions", v)

StatusCodes == {"100", "101", "103", "200", "204", "301", "302", "307", "400", "401", "403", "404", "407", "426",
                "500", "502", "503"}

\* More fields than readers of HTTP keep, in less space than they have for a head.
ManyFields == 2000

-----------------------------------------------------------------------------
(* Answers of a server.                                                    *)

Switching    == <<"HTTP/1.1", "101", "Switching Protocols">>
GoodFields   == <<Upgrade, Connection, Accept>>
Good(name)          == Message(name, Switching, GoodFields)
With(name, more)    == Message(name, Switching, GoodFields \o more)
Switch(name, fields) == Message(name, Switching, fields)
Status(name, code, reason, fields) ==
  Message(name, <<"HTTP/1.1", code, reason>>, fields \o <<Field("Content-Length", <<"0">>)>>)
Login == Field("WWW-Authenticate", <<"Basic realm=r">>)

ResponseSet ==
  { Good("good"),
    \* spelled otherwise, and with more than is needed
    Switch("otherCase", <<Spelled("UPGRADE", "Upgrade", <<"WebSocket">>), Spelled("connection", "Connection", <<"upgrade">>),
                          Spelled("sec-websocket-accept", "Sec-WebSocket-Accept", <<RightAccept>>)>>),
    Message("otherReason", <<"HTTP/1.1", "101", "Whatever">>, GoodFields),
    Switch("connectionList", <<Upgrade, Field("Connection", <<"keep-alive", "Upgrade">>), Accept>>),
    Switch("connectionLines", <<Upgrade, Field("Connection", <<"keep-alive">>), Connection, Accept>>),
    Switch("acceptPadded", <<Upgrade, Connection, AcceptIs(<<AcceptPadded>>)>>),
    With("moreFields", <<Field("Server", <<"x">>), Field("Sec-WebSocket-Version", <<"13">>), Field("X-Status", <<"HTTP/1.1 404">>)>>),
    [With("lengthGiven", <<Field("Content-Length", <<"4">>)>>) EXCEPT !.after = "frame"],
    [Good("frameBehind") EXCEPT !.after = "frame"],
    \* names that a program may have given a meaning of its own
    With("fieldsBuiltIn", <<Field("constructor", <<"x">>), Field("__proto__", <<"x">>), Field("toString", <<"x">>)>>),
    [Good("interimBefore") EXCEPT !.interim = TRUE],
    \* [RFC6455-4.1] the status
    Message("interim100", <<"HTTP/1.1", "100", "Continue">>, <<>>),
    Message("interim103", <<"HTTP/1.1", "103", "Early Hints">>, <<>>),
    Status("ok200", "200", "OK", GoodFields),
    [Status("okHides101", "200", "OK", <<>>) EXCEPT !.body = Lines(Good("good"))],
    Status("found301", "301", "Moved Permanently", <<Field("Location", <<"ws://other.test/chat">>)>>),
    Status("found302", "302", "Found", <<Field("Location", <<"ws://other.test/chat">>)>> \o GoodFields),
    Status("found307", "307", "Temporary Redirect", <<Field("Location", <<"wss://host.test/chat">>)>>),
    Status("bad400", "400", "Bad Request", <<>>),
    Status("login401", "401", "Unauthorized", <<Login>>),
    Status("forbidden403", "403", "Forbidden", <<>>),
    Status("missing404", "404", "Not Found", <<>>),
    Status("login407", "407", "Proxy Authentication Required", <<Field("Proxy-Authenticate", <<"Basic realm=r">>)>>),
    Status("version426", "426", "Upgrade Required", <<Field("Sec-WebSocket-Version", <<"8", "7">>)>>),
    Status("error500", "500", "Internal Server Error", <<>>),
    Status("busy503", "503", "Service Unavailable", <<>>),
    \* Upgrade
    Switch("upgradeMissing", <<Connection, Accept>>),
    Switch("upgradeOther", <<Field("Upgrade", <<"h2c">>), Connection, Accept>>),
    Switch("upgradeLonger", <<Field("Upgrade", <<"websockets">>), Connection, Accept>>),
    Switch("upgradeList", <<Field("Upgrade", <<"websocket", "h2c">>), Connection, Accept>>),
    Switch("upgradeTwice", <<Upgrade, Upgrade, Connection, Accept>>),
    \* Connection
    Switch("connectionMissing", <<Upgrade, Accept>>),
    Switch("connectionOther", <<Upgrade, Field("Connection", <<"keep-alive">>), Accept>>),
    Switch("connectionLonger", <<Upgrade, Field("Connection", <<"Upgraded">>), Accept>>),
    \* Sec-WebSocket-Accept
    Switch("acceptMissing", <<Upgrade, Connection>>),
    Switch("acceptEmpty", <<Upgrade, Connection, AcceptIs(<<"">>)>>),
    Switch("acceptOfOther", <<Upgrade, Connection, AcceptIs(<<AcceptOfOther>>)>>),
    Switch("acceptInCase", <<Upgrade, Connection, AcceptIs(<<AcceptInCase>>)>>),
    Switch("acceptIsKey", <<Upgrade, Connection, AcceptIs(<<RightKey>>)>>),
    Switch("acceptsDiffer", <<Upgrade, Connection, Accept, AcceptIs(<<AcceptOfOther>>)>>),
    With("acceptTwice", <<Accept>>),
    [Switch("acceptOfOtherFrame", <<Upgrade, Connection, AcceptIs(<<AcceptOfOther>>)>>) EXCEPT !.after = "frame"],
    \* Sec-WebSocket-Extensions: none was offered
    With("extension", <<Extensions(<<"permessage-deflate">>)>>),
    With("extensionEmpty", <<Extensions(<<"">>)>>),
    With("extensionBuiltIn", <<Extensions(<<"constructor">>)>>),
    With("extensionMalformed", <<Extensions(<<"foo; =">>)>>),
    \* Sec-WebSocket-Protocol
    With("protocolChat", <<Protocol(<<"chat">>)>>),
    With("protocolSecond", <<Protocol(<<"superchat">>)>>),
    With("protocolOther", <<Protocol(<<"other">>)>>),
    With("protocolBoth", <<Protocol(<<"chat", "superchat">>)>>),
    With("protocolLines", <<Protocol(<<"chat">>), Protocol(<<"superchat">>)>>),
    With("protocolEmpty", <<Protocol(<<"">>)>>),
    With("protocolTwice", <<Protocol(<<"chat">>), Protocol(<<"chat">>)>>),
    \* the form
    With("noColon", <<NoField("Sec-WebSocket-Extensions")>>),
    Message("otherProtocol", <<"SSH-2.0-OpenSSH_9.6">>, <<>>),
    Message("noStatusLine", <<"Upgrade:", "websocket">>, <<Connection, Accept>>),
    Message("longStatus", <<"HTTP/1.1", "1010", "Switching Protocols">>, GoodFields),
    Message("noStatus", <<"HTTP/1.1", "Switching", "Protocols">>, GoodFields),
    [Good("frameBefore") EXCEPT !.before = "frame"],
    Message("http10", <<"HTTP/1.0", "101", "Switching Protocols">>, GoodFields),
    [Good("blankLine") EXCEPT !.blank = TRUE],
    [Good("folded") EXCEPT !.fold = TRUE],
    [Good("bareLf") EXCEPT !.lf = TRUE],
    [Good("longHead") EXCEPT !.filler = 70000],
    [Good("manyFields") EXCEPT !.many = ManyFields],
    \* in parts
    [Switch("part", <<Upgrade>>) EXCEPT !.ends = FALSE],
    Message("rest", <<>>, <<Connection, Accept>>),
    Message("restOther", <<>>, <<Connection, AcceptIs(<<AcceptOfOther>>)>>) }

Responses == [n \in {m.name : m \in ResponseSet} |-> CHOOSE m \in ResponseSet : m.name = n]

ResponseInputs == [n \in DOMAIN Responses |-> HeadInput(Responses[n], FALSE)]   \* made once

ForProtocols == {"good", "protocolChat", "protocolSecond", "protocolOther", "protocolBoth", "protocolLines",
                 "protocolEmpty", "protocolTwice"}
Rests        == {"rest", "restOther"}
\* Those that may come first, to a client that offered no subprotocol.
ForAll       == (DOMAIN Responses \ (ForProtocols \cup Rests)) \cup {"good", "protocolChat"}
\* What a browser may do otherwise than a library, or what its memory might hold.
ForBrowser   == {"good", "otherCase", "frameBehind", "interim100", "ok200", "okHides101", "found301", "found302", "found307",
                 "bad400", "login401", "forbidden403", "missing404", "login407", "version426", "error500", "busy503",
                 "acceptOfOther", "extension", "longHead"}
ThroughTunnel == {"good", "upgradeMissing", "connectionOther", "acceptOfOther", "ok200", "frameBefore"}

-----------------------------------------------------------------------------
(* Answers of a proxy to CONNECT.                                          *)

Tunneled == <<"HTTP/1.1", "200", "Connection established">>
TunnelSet ==
  { Message("tunnel", Tunneled, <<>>),
    Message("tunnelFields", Tunneled, <<Field("Proxy-Agent", <<"x">>), Field("Via", <<"1.1 proxy.test">>)>>),
    [Message("tunnelThen101", Tunneled, <<>>) EXCEPT !.body = Lines(Switch("x", <<Upgrade, Connection, AcceptIs(<<AcceptOfOther>>)>>))],
    Status("tunnelLogin", "407", "Proxy Authentication Required", <<Field("Proxy-Authenticate", <<"Basic realm=r">>)>>),
    Status("tunnelForbidden", "403", "Forbidden", <<>>),
    Status("tunnelMoved", "302", "Found", <<Field("Location", <<"http://proxy.test/login">>)>>),
    Status("tunnelGateway", "502", "Bad Gateway", <<>>),
    Good("tunnelSwitch"),
    Message("tunnelOther", <<"SSH-2.0-OpenSSH_9.6", "", "">>, <<>>) }
Tunnelings == [n \in {m.name : m \in TunnelSet} |-> CHOOSE m \in TunnelSet : m.name = n]
TunnelInputs == [n \in DOMAIN Tunnelings |-> HeadInput(Tunnelings[n], FALSE)]

-----------------------------------------------------------------------------
(* Requests of a client.                                                   *)

Host    == Field("Host", <<"host.test">>)
Key     == Field("Sec-WebSocket-Key", <<RightKey>>)
Version == Field("Sec-WebSocket-Version", <<"13">>)
Ask     == <<"GET", "/chat", "HTTP/1.1">>
AskFields == <<Host, Upgrade, Connection, Key, Version>>
Asking(name, start)   == Message(name, start, AskFields)
Asks(name, fields)    == Message(name, Ask, fields)
AsksMore(name, more)  == Message(name, Ask, AskFields \o more)
KeyIs(v)     == Field("Sec-WebSocket-Key", v)
VersionIs(v) == Field("Sec-WebSocket-Version", v)
Origin(v)    == Field("Origin", <<v>>)

RequestSet ==
  { Asking("asks", Ask),
    Asks("asksOtherCase", <<Spelled("host", "Host", <<"host.test">>), Spelled("UPGRADE", "Upgrade", <<"WebSocket">>),
                            Spelled("connection", "Connection", <<"upgrade">>),
                            Spelled("sec-websocket-key", "Sec-WebSocket-Key", <<RightKey>>),
                            Spelled("SEC-WEBSOCKET-VERSION", "Sec-WebSocket-Version", <<"13">>)>>),
    Asking("asksAbsolute", <<"GET", "http://host.test/chat", "HTTP/1.1">>),
    Asking("asksHttp12", <<"GET", "/chat", "HTTP/1.2">>),
    Asks("asksConnectionList", <<Host, Upgrade, Field("Connection", <<"keep-alive", "Upgrade">>), Key, Version>>),
    Asks("asksUpgradeList", <<Host, Field("Upgrade", <<"h2c", "websocket">>), Connection, Key, Version>>),
    Asks("asksOtherBits", <<Host, Upgrade, Connection, KeyIs(<<"AQIDBAUGBwgJCgsMDQ4PEC==">>), Version>>),
    AsksMore("asksMoreFields", <<Field("X-Unknown", <<"y">>), Field("Cookie", <<"a=b">>), Field("Sec-WebSocket-Accept", <<"x">>)>>),
    AsksMore("asksFieldsBuiltIn", <<Field("constructor", <<"x">>), Field("__proto__", <<"x">>), Field("toString", <<"x">>)>>),
    [Asking("asksFrameBehind", Ask) EXCEPT !.after = "frame"],
    \* a body, which may look like a frame; and one that never comes
    [AsksMore("asksBody", <<Field("Content-Length", <<"8">>)>>) EXCEPT !.after = "frame"],
    AsksMore("asksBodyLater", <<Field("Content-Length", <<"100000000">>)>>),
    \* the request line
    Asking("asksPost", <<"POST", "/chat", "HTTP/1.1">>),
    Asking("asksLowerGet", <<"get", "/chat", "HTTP/1.1">>),
    Asking("asksHttp10", <<"GET", "/chat", "HTTP/1.0">>),
    Asking("asksHttp09", <<"GET", "/chat">>),
    Asking("asksNoPath", <<"GET", "chat", "HTTP/1.1">>),
    Asking("asksFragment", <<"GET", "/chat#x", "HTTP/1.1">>),
    Message("asksOtherProtocol", <<"SSH-2.0-OpenSSH_9.6">>, <<>>),
    \* Host, Upgrade, Connection
    Asks("asksNoHost", <<Upgrade, Connection, Key, Version>>),
    Asks("asksNoUpgrade", <<Host, Connection, Key, Version>>),
    Asks("asksUpgradeOther", <<Host, Field("Upgrade", <<"h2c">>), Connection, Key, Version>>),
    Asks("asksUpgradeLonger", <<Host, Field("Upgrade", <<"websockets">>), Connection, Key, Version>>),
    Asks("asksNoConnection", <<Host, Upgrade, Key, Version>>),
    Asks("asksConnectionOther", <<Host, Upgrade, Field("Connection", <<"keep-alive">>), Key, Version>>),
    \* Sec-WebSocket-Key
    Asks("asksNoKey", <<Host, Upgrade, Connection, Version>>),
    Asks("asksKeyEmpty", <<Host, Upgrade, Connection, KeyIs(<<"">>), Version>>),
    Asks("asksKeyNoBase64", <<Host, Upgrade, Connection, KeyIs(<<"this is no base64 at all">>), Version>>),
    Asks("asksKeyShort", <<Host, Upgrade, Connection, KeyIs(<<"dGhlIHNhbXBsZSBub25j">>), Version>>),
    Asks("asksKeyLong", <<Host, Upgrade, Connection, KeyIs(<<"dGhlIHNhbXBsZSBub25jZSE=">>), Version>>),
    AsksMore("asksKeysDiffer", <<KeyIs(<<"AQIDBAUGBwgJCgsMDQ4PEA==">>)>>),
    AsksMore("asksKeyTwice", <<Key>>),
    \* Sec-WebSocket-Version
    Asks("asksNoVersion", <<Host, Upgrade, Connection, Key>>),
    Asks("asksNoKeyNoVersion", <<Host, Field("Upgrade", <<"WebSocket">>), Connection, Origin("http://page.test")>>),
    Asks("asksVersion8", <<Host, Upgrade, Connection, Key, VersionIs(<<"8">>)>>),
    Asks("asksVersion14", <<Host, Upgrade, Connection, Key, VersionIs(<<"14">>)>>),
    Asks("asksVersion013", <<Host, Upgrade, Connection, Key, VersionIs(<<"013">>)>>),
    Asks("asksVersions", <<Host, Upgrade, Connection, Key, VersionIs(<<"13", "8">>)>>),
    \* Sec-WebSocket-Protocol
    AsksMore("asksProtocol", <<Protocol(<<"chat">>)>>),
    AsksMore("asksProtocols", <<Protocol(<<"chat", "superchat">>)>>),
    AsksMore("asksProtocolLines", <<Protocol(<<"chat">>), Protocol(<<"superchat">>)>>),
    AsksMore("asksProtocolEmpty", <<Protocol(<<"">>)>>),
    AsksMore("asksProtocolBad", <<Protocol(<<"bad value">>)>>),
    AsksMore("asksProtocolTwice", <<Protocol(<<"chat", "chat">>)>>),
    \* Sec-WebSocket-Extensions
    AsksMore("asksExtension", <<Extensions(<<"permessage-deflate">>)>>),
    AsksMore("asksExtensionUnknown", <<Extensions(<<"foo">>), Extensions(<<"bar; baz=2">>)>>),
    AsksMore("asksExtensionBuiltIn", <<Extensions(<<"constructor", "__proto__; toString=1">>)>>),
    AsksMore("asksExtensionBad", <<Extensions(<<"foo; =">>)>>),
    AsksMore("asksExtensionQuoted", <<Extensions(<<QuotedNoToken>>)>>),
    \* Origin
    AsksMore("asksFromPage", <<Origin("http://page.test")>>),
    AsksMore("asksFromPageInCase", <<Origin("HTTP://PAGE.test")>>),
    AsksMore("asksFromOther", <<Origin("http://other.test")>>),
    AsksMore("asksFromLonger", <<Origin("http://page.test.other.test")>>),
    AsksMore("asksFromNull", <<Origin("null")>>),
    Asking("asksOtherResource", <<"GET", "/other", "HTTP/1.1">>),
    \* the form
    AsksMore("asksNoColon", <<NoField("Sec-WebSocket-Protocol")>>),
    [Asking("asksBlankLine", Ask) EXCEPT !.blank = TRUE],
    [Asking("asksFolded", Ask) EXCEPT !.fold = TRUE],
    [Asking("asksBareLf", Ask) EXCEPT !.lf = TRUE],
    [Asking("asksLongHead", Ask) EXCEPT !.filler = 70000],
    [Asking("asksManyFields", Ask) EXCEPT !.many = ManyFields],
    AsksMore("asksHostTwice", <<Host>>),
    \* in parts
    [Message("asksPart", Ask, <<Host, Upgrade>>) EXCEPT !.ends = FALSE],
    Message("asksRest", <<>>, <<Connection, Key, Version>>),
    Message("asksRestBad", <<>>, <<Connection, Version>>) }

Requests == [n \in {m.name : m \in RequestSet} |-> CHOOSE m \in RequestSet : m.name = n]

RequestInputs == [n \in DOMAIN Requests |-> HeadInput(Requests[n], TRUE)]

RequestRests == {"asksRest", "asksRestBad"}
ForOrigins   == {"asks", "asksFromPage", "asksFromPageInCase", "asksFromOther", "asksFromLonger", "asksFromNull",
                 "asksOtherResource"}
ForAnyone    == (DOMAIN Requests \ (ForOrigins \cup RequestRests)) \cup {"asks", "asksFromPage", "asksFromNull"}
=============================================================================
