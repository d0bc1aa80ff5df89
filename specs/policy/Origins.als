/*
 * Origins: whose origin a WebSocket handshake tells, and which origins are trustworthy.
 *
 * Written from HTML (origins of documents and workers, sandboxing, relaxed domains), Fetch (the Origin
 * header), RFC 6454, Secure Contexts 3.1 and WebSockets (the constructor's client), and from no
 * implementation.
 *
 * What is modelled. Globals that make one another: documents from the network, documents that inherit
 * their maker's origin, documents and workers that have an opaque one, and scripts that call a
 * constructor which belongs to another global.
 *
 * What is abstracted away, and why that is sound here.
 *  - file: origins, which HTML leaves to the browser, and about:blank of a top-level page, which has no
 *    maker. Both would be opaque.
 *  - Events of sockets, which specs/events has.
 *
 * Bounds. A global's origin comes along a chain of makers, and the rule of each link looks at one maker
 * only, so four globals speak for longer chains. What the bounds hide: chains of more than four globals.
 */
module Origins

open Hosts

// ============================================================================================
// Globals                                                                      [HTML-origin]
// ============================================================================================

abstract sig Kind {}

/** Documents: served, or of a frame that takes its maker's origin, or of an address with none. */
one sig Served, Srcdoc, Blank, Blob, Data extends Kind {}

/** Workers: of a script of the maker's origin, of a blob, of a data: address. */
one sig Worker, BlobWorker, DataWorker extends Kind {}

/** What has its maker's origin, and what has never anyone's. */
fun inheriting: set Kind { Srcdoc + Blank + Blob + Worker + BlobWorker }
fun nameless: set Kind { Data + DataWorker }

/** A global; `from` is where its document came from, and `origin` follows. */
sig Global { kind: one Kind, maker: lone Global, from: lone Tuple, origin: one Origin }

/** In a sandbox that does not allow the same origin; its document.domain was set. */
sig Sandboxed, Relaxed in Global {}

/** Workers, and documents. */
fun workers: set Global { kind.(Worker + BlobWorker + DataWorker) }
fun documents: set Global { Global - workers }

// What browsers can make, not a restriction on pages.
fact GlobalsAreMade {
  no g: Global | g in g.^maker
  all g: Global | g.kind = Served iff some g.from
  all g: Global | g.kind != Served implies some g.maker
  documents.maker in documents
  Sandboxed + Relaxed in documents
  // A domain is relaxed to the one above it, and an opaque origin has none.
  all g: Relaxed | some g.origin.host.parent
}

/** Where the origin of `g` comes from, read off what it is. */
pred derived[g: Global] {
  (g.kind in nameless or g in Sandboxed) implies fresh[g]
  else g.kind in inheriting implies g.origin = g.maker.origin
  else g.origin = g.from
}

/** An opaque origin that nobody has but those who take it from `g`. */
pred fresh[g: Global] { g.origin in Opaque and no g.origin & ((Global - g - takers[g]).origin) }

/** Those below `g` which have its origin by inheritance alone. */
fun takers[g: Global]: set Global { g.^(~maker :> (kind.inheriting - Sandboxed)) }

fact OriginsAreDerived { all g: Global | derived[g] }

// ============================================================================================
// Sockets                                                                      [WHATWG-websocket-constructor]
// ============================================================================================

sig Connection {}

/** `of`: the global whose constructor was called; `caller`: the global whose script called it. */
sig Socket { of: one Global, caller: one Global, over: one Connection }

/** The caller has the browser's own rights, or an extension's. */
sig Privileged in Socket {}

/** Which sockets may share a connection: none with another. */
pred mayShare[s, t: Socket] { s = t }
fact ConnectionsAreGiven { all s, t: Socket | s.over = t.over implies mayShare[s, t] }

/** Whose origin the handshake tells. [Fetch-origin-header] */
fun speaker[s: Socket]: one Global { s.of }

/** What the Origin header has; nothing is the word "null". [Fetch-origin-header] */
fun told[s: Socket]: lone Tuple { speaker[s].origin & Tuple }

/** The host in it. */
fun toldHost[s: Socket]: lone Host { told[s].host }

// ============================================================================================
// Theorems
// ============================================================================================

/** The handshake tells the origin of the constructor's global. [Review-T05] */
assert TellsTheConstructorsGlobal { all s: Socket | told[s] = s.of.origin - Opaque }
check TellsTheConstructorsGlobal for 5 but 3 Global, 2 Socket expect 0
run CallerOfAnotherOrigin { some s: Socket | some told[s] and s.caller.origin != s.of.origin }
  for 5 but 3 Global, 2 Socket expect 1

/** What it tells is where a document was served from, by whose inheritance the global has it. */
assert OriginsAreTrue {
  all s: Socket, t: told[s] | some r: s.of.*maker - Sandboxed {
    r.from = t
    all g: s.of.*maker & (Global <: r.^~maker) | g.kind in inheriting and g not in Sandboxed
  }
}
check OriginsAreTrue for 5 but 4 Global, 1 Socket expect 0
run InheritedTwice { some s: Socket | some told[s] and #(s.of.*maker) = 3 and s.of.maker.kind = Blank }
  for 5 but 3 Global, 1 Socket expect 1

/** Relaxing a domain changes neither host nor anything else of what is told. [Review-T05] */
assert RelaxingChangesNothing { all s: Socket | s.of in Relaxed implies toldHost[s] = s.of.origin.host }
check RelaxingChangesNothing for 5 but 3 Global, 2 Socket expect 0
run RelaxedBelowADomain { some s: Socket | s.of in Relaxed and toldHost[s] = Sub }
  for 5 but 3 Global, 2 Socket expect 1

/** A sandboxed document, one of a data: address, and what these make by inheritance say null. [Review-D09] */
assert OpaqueOriginsSayNull {
  all s: Socket, g: s.of.*maker | (g in Sandboxed or g.kind in nameless)
    and (all h: s.of.*maker - g.*maker | h.kind in inheriting) implies no told[s]
}
check OpaqueOriginsSayNull for 5 but 4 Global, 1 Socket expect 0
run WorkerOfASandbox { some s: Socket | s.of.kind = BlobWorker and s.of.maker in Sandboxed }
  for 5 but 3 Global, 1 Socket expect 1

/** No two opaque origins are the same, unless one global has the other's, or both have a third's. */
assert OpaqueOriginsAreApart {
  all disj g, h: Global | g.origin = h.origin and g.origin in Opaque implies
    some r: g.*maker & h.*maker | r.origin = g.origin and (r in Sandboxed or r.kind in nameless)
}
check OpaqueOriginsAreApart for 5 but 4 Global, 0 Socket expect 0
run TwoOpaqueOrigins { some disj g, h: Sandboxed | g.maker = h.maker and some g.maker }
  for 5 but 3 Global, 0 Socket expect 1

/** A worker tells its own origin, which is its maker's unless it has none. [Review-D09] */
assert WorkersHaveTheirOwn {
  all s: Socket | s.of in workers implies
    told[s] = (s.of.kind = DataWorker implies none else s.of.maker.origin & Tuple)
}
check WorkersHaveTheirOwn for 5 but 4 Global, 2 Socket expect 0
run WorkerOfAFrame { some s: Socket | s.of.kind = Worker and some told[s] and some s.of.maker.maker }
  for 5 but 3 Global, 1 Socket expect 1

/** Sockets of two globals have two connections, and two origins unless the globals have one. [Review-D29] */
assert GlobalsAreApart {
  all disj s, t: Socket | s.over != t.over
  all s, t: Socket | some told[s] and told[s] = told[t] implies s.of.origin = t.of.origin
}
check GlobalsAreApart for 5 but 3 Global, 2 Socket expect 0
run TwoGlobalsOneOrigin { some disj s, t: Socket | s.of != t.of and some told[s] and told[s] = told[t] }
  for 5 but 3 Global, 2 Socket expect 1

/** Who called makes no difference, whatever rights the caller has. [Review-T17] */
assert CallersLendNothing { all s, t: Socket | s.of = t.of implies told[s] = told[t] and toldHost[s] = toldHost[t] }
check CallersLendNothing for 5 but 3 Global, 2 Socket expect 0
run PrivilegedCaller { some s: Privileged | s.caller.from.scheme = Packaged and s.of.from.scheme = Http }
  for 5 but 3 Global, 1 Socket expect 1

// ============================================================================================
// Decision vectors
// ============================================================================================

/** The page at the top. */
fun page: set Global { Global - maker.Global }

/** Every kind of global in a page, or two below it, sandboxed or not, relaxed or not, by any caller. */
pred vector {
  one page and Global = Socket.of.*maker and Socket.caller in page + Socket.of
  page.from.host in Sub and page.from.scheme = Https or page.from.port = Usual and page = Socket.of
  Socket.of - page in kind.Served implies Socket.of.from = { t: Tuple | t.scheme = Http and t.host = Rival and t.port = Other }
  Origin = Global.(from + origin)
  Socket in Privileged implies no Sandboxed + Relaxed and Socket.caller = Socket.of
}
run Vectors { vector } for exactly 1 Socket, 2 Global, 3 Origin, 1 Connection expect 1
