/*
 * Cookies: which cookies and credentials go out with a handshake.
 *
 * Written from RFC 6265bis (5.2, 5.8.3), HTML (sites), the draft on partitioned cookies, Fetch (append a
 * request Cookie header) and WebSockets 2.2, and from no implementation. A handshake is a request of a
 * page for something within it, never a navigation. Without SameSite a cookie counts as Lax, as 6265bis
 * has it; the layered draft would let it go out.
 *
 * What is abstracted away, and why that is sound here.
 *  - Names, values, order and age of cookies: each cookie is chosen by itself. Ports: none is looked at.
 *  - Sites: a domain and what is below it are one, everything else is another.
 *  - Paths beyond a folder, what is in it and what is beside it. Askers with an opaque origin.
 *
 * Bounds. Cookies are chosen one by one; comparisons take two requests. Two of each are enough.
 */
module Cookies

open Hosts

// ============================================================================================
// Requests and cookies
// ============================================================================================

/** The folder /, the folder /chat, what is in it, and /chatter, which is beside it: with the folders of each. */
abstract sig Path { inside: set Path }
one sig Root, Chat, Room, Chatter extends Path {}
fact Folders { inside = Chat -> Root + Room -> (Chat + Root) + Chatter -> Root }

/** The browser's ordinary context and a private one, each with a jar of its own. */
abstract sig Context {}
one sig Ordinary, Secluded extends Context {}

/** The request after every upgrade: where to, for whom, below which page, and what may be between. */
sig Request { to: one Host, path: one Path, by: one Tuple, page: one Tuple, between: lone Tuple, context: one Context }

/** Over TLS; the user blocks cookies of third parties; the caller has more rights than a page. */
sig Secure, Blocking, Privileged in Request {}

/** The attribute, or none. */
abstract sig Enforcement {}
one sig Strict, Lax, Unset, Free extends Enforcement {}

/** A stored cookie; `key` is an origin of the site that a partitioned one belongs to. */
sig Cookie { domain: one Host, folder: one Path, sameSite: one Enforcement, jar: one Context, key: lone Tuple }
sig HostOnly, SecureOnly, HttpOnly in Cookie {}

/** A password or a certificate that a host was given earlier in a context. */
sig Credential { owner: one Host, kept: one Context }

// ============================================================================================
// Sites                                                                        [HTML-same-site]
// ============================================================================================

/** What registrable domain a host has, or else the host itself. */
fun registrable[h: Host]: one Host { some h.parent & Domain implies h.parent else h }

/** Scheme and registrable domain are the same. */
pred oneSite[s: Scheme, h: Host, t: Scheme, i: Host] { s = t and registrable[h] = registrable[i] }

/** The scheme of the request. [WHATWG-establish] */
fun schemeOf[r: Request]: one Scheme { r in Secure implies Https else Http }

/** All that stand between the page and the asker, these included, are of the request's site. [RFC6265bis-5.2] */
pred isSameSite[r: Request] { all o: r.(by + page + between) | oneSite[o.scheme, o.host, schemeOf[r], r.to] }

// ============================================================================================
// Choice                                                                       [RFC6265bis-5.8.3]
// ============================================================================================

/** A host-only cookie is its host's; others also what is below a name. [RFC6265bis-5.1.3] */
pred domainFits[r: Request, c: Cookie] { c in HostOnly implies r.to = c.domain else r.to in c.domain.*~parent }

/** A folder has itself and what is in it. [RFC6265bis-5.1.4] */
pred pathFits[r: Request, c: Cookie] { c.folder in r.path.*inside }

/** Secure cookies go over TLS alone. [RFC6265bis-5.8.3] */
pred transportFits[r: Request, c: Cookie] { c in SecureOnly implies r in Secure }

/** Within a page, only cookies without enforcement cross sites. [RFC6265bis-5.8.3] */
pred enforcementFits[r: Request, c: Cookie] { isSameSite[r] or c.sameSite = Free }

/** A context sees its own jar. [Review-T07] */
pred jarFits[r: Request, c: Cookie] { r.context = c.jar }

/** A partitioned cookie stays with the site at the top. [PartitionedCookies-2.2] */
pred partitionFits[r: Request, c: Cookie] {
  some c.key implies oneSite[c.key.scheme, c.key.host, r.page.scheme, r.page.host]
}

/** Who blocks third parties leaves them what is partitioned. [RFC6265bis-7.1] */
pred partyFits[r: Request, c: Cookie] { r in Blocking implies (isSameSite[r] or some c.key) }

/** The cookies that the handshake carries. [Fetch-cookie-header] */
fun sent[r: Request]: set Cookie {
  { c: Cookie | domainFits[r, c] and pathFits[r, c] and transportFits[r, c] and enforcementFits[r, c]
      and jarFits[r, c] and partitionFits[r, c] and partyFits[r, c] }
}

/** The credentials that it carries: none across sites. [Review-D02] */
fun presented[r: Request]: set Credential {
  { k: Credential | k.owner = r.to and k.kept = r.context and isSameSite[r] }
}

/** What scripts of the page can read in document.cookie. [RFC6265bis-5.7] */
fun readable: set Cookie { Cookie - HttpOnly }

// ============================================================================================
// Theorems
// ============================================================================================

/** Across sites, or schemes, only cookies that say so go out. [RFC6265bis-5.8.3] */
assert OnlyFreeCookiesCrossSites {
  all r: Request, c: sent[r], o: r.(by + page + between) | c.sameSite != Free implies
    o.scheme = (r in Secure implies Https else Http) and (o.host = r.to or o.host = r.to.parent
      or o.host.parent = r.to or some o.host.parent & r.to.parent)
}
check OnlyFreeCookiesCrossSites for 3 but 1 Request, 1 Cookie expect 0
run SameSiteFromAnotherHost { some r: Request, c: sent[r] | c.sameSite = Strict and r.to = Sub and r.page.host = Example }
  for 3 but 1 Request, 1 Cookie expect 1

run ForeignDocumentBetween {
  some r: Request, c: Cookie - sent[r] | r.by = r.page and oneSite[r.by.scheme, r.by.host, schemeOf[r], r.to]
    and domainFits[r, c] and pathFits[r, c] and jarFits[r, c] and no c.key and c not in SecureOnly
} for 3 but 1 Request, 1 Cookie expect 1

/** A secure cookie never goes out in the clear. [RFC6265bis-5.8.3] */
assert SecureCookiesNeedTls { all r: Request, c: sent[r] & SecureOnly | r in Secure }
check SecureCookiesNeedTls for 3 but 1 Request, 1 Cookie expect 0
run SecureCookieSent { some r: Request | some sent[r] & SecureOnly } for 3 but 1 Request, 1 Cookie expect 1

/** A cookie goes to the host that set it, and below it if it says so. [RFC6265bis-5.1.3] */
assert CookiesStayWithTheirHost {
  all r: Request, c: sent[r] | r.to = c.domain or (c not in HostOnly and r.to.parent = c.domain)
}
check CookiesStayWithTheirHost for 3 but 1 Request, 1 Cookie expect 0
run CookieOfADomain { some r: Request, c: sent[r] | r.to = Sub and c.domain = Example } for 3 but 1 Request, 1 Cookie expect 1

/** A cookie goes to its folder and what is in it. [RFC6265bis-5.1.4] */
assert CookiesStayInTheirFolder {
  all r: Request, c: sent[r] | c.folder in Root + r.path or (c.folder = Chat and r.path = Room)
}
check CookiesStayInTheirFolder for 3 but 1 Request, 1 Cookie expect 0
run CookieBesideItsFolder { some r: Request, c: Cookie - sent[r] | c.folder = Chat and r.path = Chatter and isSameSite[r] and r.to = c.domain }
  for 3 but 1 Request, 1 Cookie expect 1

/** No context sees the jar or the credentials of another. [Review-T07] */
assert JarsAreApart { all r: Request | sent[r].jar + presented[r].kept in r.context }
check JarsAreApart for 3 but 1 Request, 1 Cookie expect 0
run SecludedCookieSent { some r: Request | r.context = Secluded and some sent[r] and some presented[r] }
  for 3 but 1 Request, 1 Cookie expect 1

/** A partitioned cookie goes out below its own site alone. [PartitionedCookies-2.2] */
assert PartitionsAreApart {
  all r: Request, c: sent[r] | some c.key implies c.key.scheme = r.page.scheme
    and some c.key.host.*parent & r.page.host.*parent
}
check PartitionsAreApart for 3 but 1 Request, 1 Cookie expect 0
run PartitionedBelowAnotherSite { some r: Request, c: sent[r] | some c.key and r.page.host = Rival and r.to = Example }
  for 3 but 1 Request, 1 Cookie expect 1

/** Who blocks third parties sends across sites what is partitioned, and nothing else. [RFC6265bis-7.1] */
assert ThirdPartiesAreBlocked { all r: Blocking, c: sent[r] | no c.key implies isSameSite[r] }
check ThirdPartiesAreBlocked for 3 but 1 Request, 1 Cookie expect 0
run BlockedAndPartitioned { some r: Blocking | not isSameSite[r] and some sent[r] } for 3 but 1 Request, 1 Cookie expect 1

/** HttpOnly hides a cookie from scripts, and from no handshake. [RFC6265bis-5.7, RFC6265bis-5.8.3] */
assert HttpOnlyIsSentAndHidden {
  no readable & HttpOnly
  all r: Request, c, d: Cookie | d in sent[r] and c in HttpOnly and c.domain = d.domain and c.folder = d.folder
    and c.sameSite = d.sameSite and c.jar = d.jar and c.key = d.key and (c in HostOnly iff d in HostOnly)
    and (c in SecureOnly iff d in SecureOnly) implies c in sent[r]
}
check HttpOnlyIsSentAndHidden for 3 but 1 Request, 2 Cookie expect 0
run HiddenAndSent { some r: Request | some sent[r] - readable } for 3 but 1 Request, 1 Cookie expect 1

/** Passwords and certificates go to their owner, and across no site. [Review-D02] */
assert CredentialsStayAtHome {
  all r: Request, k: presented[r] | k.owner = r.to and all o: r.(by + page + between) | o.host in r.to.*(parent + ~parent)
}
check CredentialsStayAtHome for 3 but 1 Request, 1 Credential expect 0
run CredentialPresented { some r: Request | some presented[r] and r.by.host != r.to } for 3 but 1 Request, 1 Credential expect 1

/** Whatever breaks none of the rules is sent: a same-site handshake has the cookies of its host. [RFC6265bis-5.8.3] */
assert OwnCookiesAreSent {
  all r: Request, c: Cookie | r.by.host = r.to and r.page = r.by and no r.between and r.by.scheme = schemeOf[r]
    and c.domain = r.to and c.folder = r.path and c.jar = r.context and (c.key in r.page) and (r in Secure or c not in SecureOnly)
    implies c in sent[r]
}
check OwnCookiesAreSent for 3 but 1 Request, 1 Cookie expect 0
run OwnLaxCookie { some r: Request | some sent[r] & sameSite.Lax & HostOnly } for 3 but 1 Request, 1 Cookie expect 1

/** A caller with more rights than a page lends none of its cookies or credentials. [Review-T17] */
assert PrivilegeLendsNothing {
  all r, q: Request | r.to = q.to and r.path = q.path and r.by = q.by and r.page = q.page and r.between = q.between
    and r.context = q.context and (r in Secure iff q in Secure) and (r in Blocking iff q in Blocking)
    implies sent[r] = sent[q] and presented[r] = presented[q]
}
check PrivilegeLendsNothing for 3 but 2 Request, 1 Cookie, 1 Credential expect 0
run PrivilegedWithout { some r: Privileged | no sent[r] and some Cookie } for 3 but 1 Request, 1 Cookie expect 1
