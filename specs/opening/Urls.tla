-------------------------------- MODULE Urls --------------------------------
(***************************************************************************)
(* Addresses that a connection may be asked for, split as RFC 3986 splits  *)
(* them, and what RFC 6455 (3) makes of the parts.                         *)
(*                                                                         *)
(* Abstractions.  The split itself is given: `fit` says that the text is a *)
(* URI, `escaped` is the path as the URL standard would write it.          *)
(***************************************************************************)
EXTENDS Http

\* scheme "" where the text is relative; port "" where none is given; query "" where there is none, or an empty one
Url(text, scheme, host, port, path, query) ==
  [text |-> text, scheme |-> scheme, user |-> FALSE, host |-> host, port |-> port, portOk |-> TRUE,
   path |-> path, query |-> query, fragment |-> FALSE, fit |-> TRUE, escaped |-> path]

Plain  == "ws://host.test/chat"
Secret == "wss://host.test/chat"

Urls ==
  { Url(Plain,                          "ws",  "host.test", "", "/chat", ""),
    Url(Secret,                         "wss", "host.test", "", "/chat", ""),
    Url("ws://host.test",               "ws",  "host.test", "", "", ""),
    Url("ws://host.test?x=1",           "ws",  "host.test", "", "", "x=1"),
    Url("ws://host.test/chat?",         "ws",  "host.test", "", "/chat", ""),
    Url("ws://host.test/%23chat",       "ws",  "host.test", "", "/%23chat", ""),
    Url("ws://host.test:80/chat",       "ws",  "host.test", "80", "/chat", ""),
    Url("wss://host.test:8443/chat",    "wss", "host.test", "8443", "/chat", ""),
    Url("WS://HOST.test/chat",          "ws",  "host.test", "", "/chat", ""),
    Url("ws://[2001:db8::1]:81/chat",   "ws",  "[2001:db8::1]", "81", "/chat", ""),
    Url("ws://host.test:25/chat",       "ws",  "host.test", "25", "/chat", ""),
    [Url("ws://host.test/chat#part",    "ws",  "host.test", "", "/chat", "") EXCEPT !.fragment = TRUE],
    [Url("ws://host.test/chat#",        "ws",  "host.test", "", "/chat", "") EXCEPT !.fragment = TRUE],
    [Url("ws://user:pw@host.test/chat", "ws",  "host.test", "", "/chat", "") EXCEPT !.user = TRUE],
    [Url("ws://host.test:65536/chat",   "ws",  "host.test", "65536", "/chat", "") EXCEPT !.portOk = FALSE],
    [Url("ws://host.test:8o/chat",      "ws",  "host.test", "8o", "/chat", "") EXCEPT !.portOk = FALSE, !.fit = FALSE],
    [Url("ws://host.test/a b",          "ws",  "host.test", "", "/a b", "") EXCEPT !.fit = FALSE, !.escaped = "/a%20b"],
    Url("ws://:80/chat",                "ws",  "", "80", "/chat", ""),
    Url("ftp://host.test/chat",         "ftp", "host.test", "", "/chat", ""),
    Url("http://host.test/chat",        "http",  "host.test", "", "/chat", ""),
    Url("https://host.test/chat",       "https", "host.test", "", "/chat", ""),
    Url("/chat",                        "", "", "", "/chat", "") }

UrlTexts == {u.text : u \in Urls}
UrlTable == [text \in UrlTexts |-> CHOOSE u \in Urls : u.text = text]

-----------------------------------------------------------------------------
(* What is made of them.                                                   *)

\* The page of a browser's script: relative addresses are read against it, and it is the origin.
PageHost   == "page.test"
PageOrigin == "http://page.test"

\* Today's constructor reads addresses against the page, and takes those of HTTP for its own.  [WHATWG-constructor]
Mapped(u) ==
  CASE u.scheme = ""      -> [u EXCEPT !.scheme = "ws", !.host = PageHost]
    [] u.scheme = "http"  -> [u EXCEPT !.scheme = "ws"]
    [] u.scheme = "https" -> [u EXCEPT !.scheme = "wss"]
    [] OTHER              -> u

\* [RFC6455-3]
IsSecure(u)  == u.scheme = "wss"
PortOf(u)    == IF u.port # "" THEN u.port ELSE IF IsSecure(u) THEN "443" ELSE "80"
Authority(u) == u.host \o ":" \o PortOf(u)
ResourceOf(u, path) ==
  (IF path = "" THEN "/" ELSE path) \o (IF u.query = "" THEN "" ELSE "?" \o u.query)

\* Why an address can't be used.  [RFC6455-3] [RFC6455-4.1]
WrongScheme(u)   == u.scheme \notin {"ws", "wss"}
WrongFragment(u) == u.fragment
WrongHost(u)     == u.host = "" /\ u.scheme # ""
WrongPort(u)     == ~u.portOk
WrongText(u)     == ~u.fit

\* Ports that Fetch blocks.  [Fetch-badPort]
BadPorts == {"25"}
=============================================================================
