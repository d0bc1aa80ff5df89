/*
 * Csp: whether content security policies let a connection through.
 *
 * Written from CSP 3 (6.1.3 connect-src, 6.7.2 matching, 6.8 fallback) and WebSockets 2.2, by which a
 * policy sees the http: or https: form of an address, and from no implementation.
 *
 * What is modelled. A page with any number of policies, each with source lists for connections and as
 * a default, and one request.
 *
 * What is abstracted away, and why that is sound here.
 *  - Sources that never match a connection: nonces, hashes, keywords other than 'self' and 'none'.
 *  - Letter case and percent encoding; paths beyond one file, one below it, and patterns of both.
 *  - Ports beyond the usual one and another; an explicit usual port, which CSP reads as the usual one.
 *  - Redirects, which are errors (Handshakes.als); pages of extensions.
 *
 * Bounds. A list takes what one of its sources takes, and a page what all of its policies take: two of
 * each show every combination. What the bounds hide: nothing that CSP 3 could tell apart.
 */
module Csp

open Hosts

// ============================================================================================
// Sources                                                                      [CSP3-2.3.1]
// ============================================================================================

/** ws: and wss: stand in sources only. */
one sig Ws, Wss extends Scheme {}
fact PagesAreOfTheWeb { Tuple.scheme in Http + Https }

/** A file, one below it, and the patterns /chat and /chat/ of them. */
abstract sig Path {}
one sig Chat, Room extends Path {}
abstract sig Pattern { fits: one Path }
one sig Exactly, Below extends Pattern {}
fact PatternsFit { fits = Exactly -> Chat + Below -> Room }

abstract sig Source {}

/** 'none', 'self' and * */
one sig None, Self, Star extends Source {}

/** A scheme with a colon. */
sig SchemeSource extends Source { only: one Scheme }

/** [scheme://][*.]host[:port][path]; a host source without `name` has * for a host. */
sig HostSource extends Source { by: lone Scheme, name: lone Host, at: lone Port, path: lone Pattern }

/** The host is written with a leading *. ; the port is written *. */
sig Wild, AnyPort in HostSource {}
fact SourcesAreWritten {
  Packaged not in SchemeSource.only + HostSource.by
  Wild.name in Domain
  all s: Wild | some s.name
  no AnyPort.at
}

/** Sources with * for a host. */
fun nameless: set HostSource { HostSource - name.Host }

/** A list of sources; an empty one is a directive without a value. */
sig List { sources: set Source }

/** A policy; those in ReportOnly are not enforced. */
sig Policies { connect: lone List, default: lone List }
sig ReportOnly in Policies {}

/** A page, of which only the origin matters here, and the connection that it asks for. */
one sig Page { self: one Tuple }
one sig Request { to: one Host, port: one Port, file: one Path }
lone sig Secure in Request {}

/** The scheme that a policy sees. [WHATWG-establish] */
fun seen: Scheme { some Secure implies Https else Http }

// ============================================================================================
// Matching                                                                     [CSP3-6.7.2]
// ============================================================================================

/** Schemes of sources, each with those of requests that it takes. [CSP3-6.7.2.9] */
fun takes: Scheme -> Scheme { Http -> (Http + Https) + Https -> Https + Ws -> (Http + Https) + Wss -> Https }

/** A scheme that is written, or else the page's own. [CSP3-6.7.2.8] */
pred schemeFits[h: HostSource] { seen in (some h.by implies h.by else Page.self.scheme).takes }

/** Names, never addresses, match; *. takes what is below a name, and not the name. [CSP3-6.7.2.10] */
pred hostFits[h: HostSource] {
  Request.to in Domain
  some h.name implies Request.to in (h in Wild implies h.name.^~parent else h.name)
}

/** Without a port the usual one is meant. [CSP3-6.7.2.11] */
pred portFits[h: HostSource] { h in AnyPort or Request.port = (some h.at implies h.at else Usual) }

/** A path that is written. [CSP3-6.7.2.12] */
pred pathFits[h: HostSource] { some h.path implies Request.file in h.path.fits }

/** The page's own host and port, and no step down from TLS. [CSP3-6.7.2.8] */
pred selfFits {
  Request.to = Page.self.host
  Request.port = Page.self.port
  some Secure or Page.self.scheme = Http
}

/** The sources that take the request. [CSP3-6.7.2.8] */
fun matching: set Source {
  Star
  + { s: Self | selfFits }
  + { s: SchemeSource | seen in s.only.takes }
  + { h: HostSource | schemeFits[h] and hostFits[h] and portFits[h] and pathFits[h] }
}

/** The list that a policy has for connections. [CSP3-6.8.3] */
fun listOf[p: Policies]: lone List { some p.connect implies p.connect else p.default }

/** A policy objects if it has a list of which no source takes the request. [CSP3-6.1.3] */
pred objects[p: Policies] { some listOf[p] and no listOf[p].sources & matching }

/** The request is let through by all that are enforced. [CSP3-4.1.2] */
pred allowed { no p: Policies - ReportOnly | objects[p] }

// ============================================================================================
// Theorems
// ============================================================================================

/** What lets something insecure through says so, or the page itself is insecure. [CSP3-6.7.2.9] */
assert SecureSourcesTakeNothingInsecure {
  no Secure and allowed implies all p: Policies - ReportOnly, l: listOf[p] | some s: l.sources |
    s = Star or (s in SchemeSource and s.only in Http + Ws)
    or (s in HostSource and s.by in Http + Ws and (some s.by or Page.self.scheme = Http))
    or (s = Self and Page.self.scheme = Http)
}
check SecureSourcesTakeNothingInsecure for 3 but 6 Source, 1 Origin expect 0
run InsecureBySchemeOfSockets {
  no Secure and allowed and some p: Policies - ReportOnly | p.connect.sources.only = Ws and one p.connect.sources
} for 3 but 6 Source, 1 Origin expect 1

/** ws: takes wss: too, http: takes both, and wss: and https: take wss:. [CSP3-6.7.2.9] */
assert SchemesOfSocketsAndPagesMatch {
  all s: SchemeSource | s in matching iff (some Secure or s.only in Http + Ws)
}
check SchemesOfSocketsAndPagesMatch for 3 but 6 Source, 1 Origin expect 0
run SecureByPlainScheme { some Secure and some s: SchemeSource & matching | s.only = Http } for 3 but 6 Source, 1 Origin expect 1

/** 'self' takes its own host and port alone; ws: only where the page is http:. [CSP3-6.7.2.8] */
assert SelfIsTheOwnHost {
  Self in matching iff (Request.to = Page.self.host and Request.port = Page.self.port
    and (no Secure implies Page.self.scheme = Http))
}
check SelfIsTheOwnHost for 3 but 6 Source, 1 Origin expect 0
run SelfIsAnAddress { Self in matching and Request.to in Address } for 3 but 6 Source, 1 Origin expect 1

/** 'none', and a list with nothing in it, take nothing. [CSP3-6.7.2.7] */
assert NothingTakesNothing {
  all p: Policies - ReportOnly | p.connect.sources in None and some p.connect implies not allowed
}
check NothingTakesNothing for 3 but 6 Source, 1 Origin expect 0
run NoneBesideOthers { allowed and some p: Policies - ReportOnly | None in p.connect.sources } for 3 but 6 Source, 1 Origin expect 1

/** connect-src is asked alone where there is one, default-src where there is none. [CSP3-6.8.3] */
assert DefaultsFillIn {
  all p: Policies | objects[p] iff (
    (some p.connect and no p.connect.sources & matching)
    or (no p.connect and some p.default and no p.default.sources & matching))
}
check DefaultsFillIn for 3 but 6 Source, 1 Origin expect 0
run DefaultWouldObject { some p: Policies - ReportOnly | allowed and some p.connect and no p.default.sources and some p.default }
  for 3 but 6 Source, 1 Origin expect 1

/** Every enforced policy has its say, and no other. [CSP3-4.1.2] */
assert EveryPolicyCounts {
  allowed iff all p: Policies | p in ReportOnly or (some listOf[p] implies some listOf[p].sources & matching)
}
check EveryPolicyCounts for 3 but 6 Source, 1 Origin expect 0
run ReportedOnly { allowed and some p: ReportOnly | objects[p] } for 3 but 6 Source, 1 Origin expect 1

/** A host source takes hosts by name, never addresses, and *. never the name itself. [CSP3-6.7.2.10] */
assert HostsMatchByName {
  all h: HostSource & matching | Request.to in Domain
    and (some h.name and h not in Wild implies Request.to = h.name)
    and (h in Wild implies Request.to.parent = h.name)
}
check HostsMatchByName for 3 but 6 Source, 1 Origin expect 0
run WildcardBelowAName { some h: Wild & matching | h.name = Example } for 3 but 6 Source, 1 Origin expect 1

/** A port or path that is written must be the request's; one that is not means the usual port, any path. */
assert PortsAndPathsMatch {
  all h: HostSource & matching {
    Request.port != Usual implies (h in AnyPort or h.at = Request.port)
    h.at = Other implies Request.port = Other
    h.path = Exactly implies Request.file = Chat
    h.path = Below implies Request.file = Room
  }
  all h: HostSource | h.by = Http and no h.name and Request.to in Domain and no h.path
    and (h in AnyPort or (no h.at and Request.port = Usual)) implies h in matching
}
check PortsAndPathsMatch for 3 but 6 Source, 1 Origin expect 0
run OtherPortAndPath { some h: HostSource & matching | h.at = Other and h.path = Below } for 3 but 6 Source, 1 Origin expect 1
