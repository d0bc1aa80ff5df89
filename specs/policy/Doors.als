/*
 * Doors: what in a browser makes anything of a ws: or wss: address, and what can pass for a handshake.
 *
 * Written from HTML (navigation), Fetch (scheme fetch, forbidden request-headers, redirects) and the
 * WebSockets standard, and from no implementation. That no external handler is started, and nothing
 * that comes from outside the browser connects, is this project's answer to the review.
 *
 * What is modelled. The ways in which an address reaches a browser, and the header fields that scripts
 * may set on other requests than the constructor's.
 *
 * What is abstracted away, and why that is sound here.
 *  - Everything of the address but its scheme, and of a page but the door that it uses.
 *  - Fields but those that make a handshake, some that don't, and one that only looks alike.
 *
 * Bounds. Each door and each field is judged by itself, so one use of each kind is enough.
 */
module Doors

// ============================================================================================
// Doors                                                                        [HTML-navigate]
// ============================================================================================

abstract sig Scheme {}
one sig Ws, Wss, Http, Https extends Scheme {}

/** Schemes of sockets. */
fun sockets: set Scheme { Ws + Wss }

/** The one that is for sockets, and those of navigation. */
abstract sig Door {}
one sig Constructor, AddressBar, Link, Frame, Form, Refresh, Redirect extends Door {}

/** Those that fetch a part of a page, and what comes from outside the browser. */
one sig Image, Script, Xhr, FetchCall, Worker, EventSource, CommandLine, OtherProgram extends Door {}
fun navigating: set Door { AddressBar + Link + Frame + Form + Refresh + Redirect }
fun outside: set Door { CommandLine + OtherProgram }

/** An address comes through a door; a program of the user's may be registered for its scheme. */
sig Use { door: one Door, scheme: one Scheme }
sig Registered in Use {}

/** What comes of it: a handshake, a request of HTTP, a program is started, or nothing. */
abstract sig Effect {}
one sig Handshake, Request, Program extends Effect {}

/** The constructor maps the schemes of pages to those of sockets. [WHATWG-websocket-constructor] */
fun handshakes: set Use { door.Constructor }

/** The schemes of pages are fetched by all others. [Fetch-scheme-fetch] */
fun requests: set Use { (Use - door.Constructor) & scheme.(Scheme - sockets) }

/** Schemes that hand an address to a registered program: none that is modelled. [Review-D04] */
fun handedOver: set Scheme { none }
fun programs: set Use { Registered & scheme.handedOver & door.(navigating + outside) }

/** All that comes of a use. */
fun effects[u: Use]: set Effect {
  { e: Handshake | u in handshakes } + { e: Request | u in requests } + { e: Program | u in programs }
}

// ============================================================================================
// Header fields                                                                [Fetch-forbidden-header]
// ============================================================================================

/** What a handshake needs, and what it is told by. */
abstract sig Field {}
one sig Upgrade, Connection, Key, Version, Protocol, Extensions, Accept, Origin, Host, Cookie extends Field {}

/** Sec-WebSocket-Key in other case, and fields that are the page's own business. */
one sig KeyInCapitals, XUpgrade, Secret extends Field {}

/** Names that begin with Sec-, in any case. */
fun reserved: set Field { Key + Version + Protocol + Extensions + Accept + KeyInCapitals }

/** Names that scripts never set. [Fetch-forbidden-header] */
fun forbidden: set Field { reserved + Upgrade + Connection + Origin + Host + Cookie }

/** A script sets fields on a request of another door than the constructor. */
sig Forgery { asks: set Field }

/** What goes out of what the script asked for. */
fun carried[f: Forgery]: set Field { f.asks - forbidden }

/** What a server needs to take a request for a handshake. [RFC6455-4.2.1] */
fun needed: set Field { Upgrade + Connection + Key + Version }

// ============================================================================================
// Theorems
// ============================================================================================

/** Through no other door does an address of a socket do anything. [Review-T01] */
assert SocketsHaveOneDoor { all u: Use | u.scheme in Ws + Wss and u.door != Constructor implies no effects[u] }
check SocketsHaveOneDoor for 2 expect 0
run SocketTypedIn { some u: Registered | u.door = AddressBar and u.scheme = Ws } for 1 expect 1

/** No handshake comes of anything but the constructor, and it comes of nothing else. [Review-T01] */
assert HandshakesComeFromTheConstructor { all u: Use | Handshake in effects[u] iff u.door = Constructor }
check HandshakesComeFromTheConstructor for 2 expect 0
run ConstructorOfHttp { some u: Use | u.scheme = Http and effects[u] = Handshake } for 1 expect 1

/** No program is started for these addresses, be one registered or not. [Review-D04] */
assert NoProgramIsStarted { no u: Use | Program in effects[u] and u.scheme in Ws + Wss }
check NoProgramIsStarted for 2 expect 0
run ProgramForSockets { some u: Registered | u.door = Link and u.scheme = Wss } for 1 expect 1

/** A registered program makes no difference. [Review-D04] */
assert RegistrationChangesNothing {
  all u, v: Use | u.door = v.door and u.scheme = v.scheme implies effects[u] = effects[v]
}
check RegistrationChangesNothing for 2 expect 0
run RegisteredForOneOfTwo { some disj u, v: Use | u.door = v.door and u.scheme = v.scheme and u in Registered and v not in Registered }
  for 2 expect 1

/** Other doors fetch the addresses of pages as ever. [Fetch-scheme-fetch] */
assert PagesAreFetched { all u: Use | u.scheme in Http + Https and u.door != Constructor implies effects[u] = Request }
check PagesAreFetched for 2 expect 0
run PageByLink { some u: Use | u.door = Link and effects[u] = Request } for 1 expect 1

/** No script's request can be taken for a handshake, not even in part. [Review-D26] */
assert NoHandshakeIsForged {
  all f: Forgery | no carried[f] & (Upgrade + Connection + Key + Version + Protocol + Extensions + Accept + KeyInCapitals)
}
check NoHandshakeIsForged for 2 expect 0
run WholeHandshakeAsked { some f: Forgery | needed in f.asks and no carried[f] } for 1 expect 1

/** Scripts don't say who they are, where they go, or what they remember. [Fetch-forbidden-header] */
assert IdentityIsNotForged { all f: Forgery | no carried[f] & (Origin + Host + Cookie) }
check IdentityIsNotForged for 2 expect 0
run IdentityAsked { some f: Forgery | Origin in f.asks and some carried[f] } for 1 expect 1

/** Fields that are nobody's but the page's go out. [Fetch-forbidden-header] */
assert OwnFieldsGoOut { all f: Forgery | (XUpgrade + Secret) & f.asks in carried[f] }
check OwnFieldsGoOut for 2 expect 0
run LooksAlike { some f: Forgery | carried[f] = XUpgrade and Upgrade in f.asks } for 1 expect 1

// ============================================================================================
// Decision vectors
// ============================================================================================

/** Every scheme through every door, with a program registered for those of sockets. */
pred vector {
  one Use + Forgery
  some Registered iff some Use and Use.scheme in sockets and Use.door in navigating + outside
  some Forgery implies one Forgery.asks or Forgery.asks in needed + Secret and needed in Forgery.asks
}
run Vectors { vector } for 1 expect 1
