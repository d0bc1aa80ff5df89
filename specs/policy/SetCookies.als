/*
 * SetCookies: what becomes of a cookie that the answer to a handshake sets.
 *
 * Written from RFC 6265bis (5.6 parsing aside, 5.7 storage model), Fetch (parse and store response
 * Set-Cookie headers) and the draft on partitioned cookies, and from no implementation.
 *
 * What is modelled. One Set-Cookie header of an answer, whatever its status, in a context; what was in
 * the jar before; and what a script of the page can read afterwards.
 *
 * What is abstracted away, and why that is sound here.
 *  - Parsing, names but their prefixes, values, expiry: the store looks at none of them.
 *  - Paths: what overlays what is asked of cookies with one path.
 *  - Who asked, but for whether the request was same-site and which site is at the top (Cookies.als).
 *
 * Bounds. A header is judged by itself and against one cookie that is there.
 */
module SetCookies

open Hosts

// ============================================================================================
// Answers
// ============================================================================================

abstract sig Context {}
one sig Ordinary, Secluded extends Context {}

abstract sig Enforcement {}
one sig Strict, Lax, Unset, Free extends Enforcement {}

/** Prefixes of names: none, __Secure- and __Host-. */
abstract sig Prefix {}
one sig Bare, OfSecure, OfHost extends Prefix {}

/** What the server says: the connection stands, or it does not. */
abstract sig Status {}
one sig Switching, Forbidden extends Status {}

/** An answer of a host to a handshake, with a cookie that it sets, for `asked` if it says a domain. */
sig Answer { of: one Host, status: one Status, context: one Context, asked: lone Host, sameSite: one Enforcement, prefix: one Prefix }

/** The request was over TLS; it was of the page's own site; the user blocks third parties. */
sig OverTls, OwnSite, Blocking in Answer {}

/** Attributes: Secure, HttpOnly, Partitioned, and Path=/ where others have none. */
sig Secure, HttpOnly, Partitioned, AtRoot in Answer {}

/** The domain is a public suffix, which nobody owns. */
sig ForSuffix in Answer {}

/** A secure cookie of the same name, path and host is there already. */
sig Overlays in Answer {}
fact AnswersAreWhole { no ForSuffix.asked }

// ============================================================================================
// Storage                                                                      [RFC6265bis-5.7]
// ============================================================================================

/** A domain that is asked for is the host's own or above it, and somebody's. [RFC6265bis-5.7] */
pred domainFits[a: Answer] { a not in ForSuffix and (some a.asked implies a.of in a.asked.*~parent) }

/** A secure cookie comes over TLS, and is not overlaid without. [RFC6265bis-5.7] */
pred transportFits[a: Answer] { a in OverTls or a not in Secure + Overlays }

/** Across sites only a cookie without enforcement is taken, and that must be secure. [RFC6265bis-5.7] */
pred enforcementFits[a: Answer] { a.sameSite = Free implies a in Secure else a in OwnSite }

/** What the name's prefix promises. [RFC6265bis-5.7] */
pred prefixFits[a: Answer] {
  a.prefix = OfSecure implies a in Secure
  a.prefix = OfHost implies (a in Secure & AtRoot and no a.asked)
}

/** A partitioned cookie is secure. [PartitionedCookies-2.1] */
pred partitionFits[a: Answer] { a in Partitioned implies a in Secure }

/** Who blocks third parties takes from them what is partitioned. [RFC6265bis-7.1] */
pred partyFits[a: Answer] { a in Blocking implies a in OwnSite + Partitioned }

/** The answers whose cookie is stored. [Fetch-set-cookie-header] */
fun stored: set Answer {
  { a: Answer | domainFits[a] and transportFits[a] and enforcementFits[a] and prefixFits[a]
      and partitionFits[a] and partyFits[a] }
}

/** The jar that a cookie goes to: that of the context. [Review-D25] */
fun jar[a: Answer]: lone Context { (stored & a).context }

/** The host that a cookie is kept for; it is kept for that host alone. [RFC6265bis-5.7] */
fun keptFor[a: Answer]: one Host { some a.asked implies a.asked else a.of }
pred hostOnly[a: Answer] { a in stored and (no a.asked or a.of in Address) }

/** The cookies that a script of the page sees afterwards. [RFC6265bis-5.7] */
fun readable: set Answer { stored - HttpOnly }

// ============================================================================================
// Theorems
// ============================================================================================

/** A cookie lands in the jar of its context, private or not, and in no other. [Review-D25] */
assert CookiesLandInTheirJar { all a: stored | jar[a] = a.context }
check CookiesLandInTheirJar for 2 expect 0
run StoredInPrivate { some a: stored | a.context = Secluded } for 1 expect 1

/** HttpOnly hides a cookie from every script, and keeps none from being stored. [RFC6265bis-5.7] */
assert HttpOnlyIsHidden {
  no readable & HttpOnly
  all a: stored - HttpOnly | a in readable
  all disj a, b: Answer | twins[a, b] implies (a in stored iff b in stored)
}
check HttpOnlyIsHidden for 2 expect 0

/** Two answers that differ in status, context and HttpOnly at most. */
pred twins[a, b: Answer] {
  a.of = b.of and a.asked = b.asked and a.sameSite = b.sameSite and a.prefix = b.prefix
  (a in OverTls iff b in OverTls) and (a in OwnSite iff b in OwnSite) and (a in Blocking iff b in Blocking)
  (a in Secure iff b in Secure) and (a in Partitioned iff b in Partitioned) and (a in AtRoot iff b in AtRoot)
  (a in ForSuffix iff b in ForSuffix) and (a in Overlays iff b in Overlays)
}

run HiddenAndStored { some stored & HttpOnly } for 1 expect 1

/** A refused handshake sets cookies as a successful one does. [Fetch-set-cookie-header] */
assert StatusMakesNoDifference { all a, b: Answer | twins[a, b] and a.context = b.context implies jar[a] = jar[b] }
check StatusMakesNoDifference for 2 expect 0
run StoredThoughForbidden { some a: stored | a.status = Forbidden } for 1 expect 1

/** Without TLS no secure cookie is set or overlaid. [RFC6265bis-5.7] */
assert SecureNeedsTls { no (stored - OverTls) & (Secure + Overlays) }
check SecureNeedsTls for 1 expect 0
run SetInTheClear { some stored - OverTls } for 1 expect 1

/** A cookie is kept for its host or a domain above it, which is no public suffix. [RFC6265bis-5.7] */
assert CookiesAreKeptForTheirDomain {
  all a: stored | keptFor[a] in a.of + a.of.parent and a not in ForSuffix and (a.of in Address implies hostOnly[a])
}
check CookiesAreKeptForTheirDomain for 1 expect 0
run KeptForTheDomain { some a: stored | keptFor[a] = Example and a.of = Sub } for 1 expect 1

/** Across sites no cookie with enforcement, or with the default, is set. [RFC6265bis-5.7] */
assert NothingEnforcedAcrossSites { all a: stored - OwnSite | a.sameSite = Free }
check NothingEnforcedAcrossSites for 1 expect 0
run SetAcrossSites { some stored - OwnSite } for 1 expect 1

/** A cookie for all sites is secure. [LayeredCookies-store] */
assert FreeCookiesAreSecure { all a: stored | a.sameSite = Free implies a in Secure }
check FreeCookiesAreSecure for 1 expect 0
run FreeCookie { some a: stored | a.sameSite = Free } for 1 expect 1

/** A name says what it promises. [RFC6265bis-5.7] */
assert PrefixesKeepTheirPromise {
  all a: stored | (a.prefix != Bare implies a in Secure)
    and (a.prefix = OfHost implies no a.asked and a in AtRoot)
}
check PrefixesKeepTheirPromise for 1 expect 0
run PromiseKept { some a: stored | a.prefix = OfHost } for 1 expect 1

/** A partitioned cookie is secure. [PartitionedCookies-2.1] */
assert PartitionedCookiesAreSecure { no (stored & Partitioned) - Secure }
check PartitionedCookiesAreSecure for 1 expect 0
run PartitionedCookie { some stored & Partitioned - OwnSite } for 1 expect 1

/** Who blocks third parties has nothing of them but what is partitioned. [RFC6265bis-7.1] */
assert ThirdPartiesSetNothing { no ((stored & Blocking) - OwnSite) - Partitioned }
check ThirdPartiesSetNothing for 1 expect 0
run BlockedAndPartitioned { some (stored & Blocking) - OwnSite } for 1 expect 1

/** Whatever breaks none of the rules is stored. [RFC6265bis-5.7] */
assert OwnCookiesAreStored {
  all a: OwnSite & OverTls & Secure & AtRoot - ForSuffix | no a.asked implies a in stored
}
check OwnCookiesAreStored for 1 expect 0
run OwnCookie { some a: OwnSite & stored | a.sameSite = Strict } for 1 expect 1

// ============================================================================================
// Decision vectors
// ============================================================================================

/** Each attribute over each transport, then domains, then sites, then prefixes. */
pred vector {
  one Answer and no Origin
  Answer.of in Example + Sub + Net4 and Answer.asked in Example + Rival
  let plain = Answer & OwnSite - Blocking - Partitioned - Overlays, bare = prefix.Bare {
    Answer.(of + asked) != Example implies some plain & bare & OverTls & Secure and Answer.sameSite = Lax
    some ForSuffix implies some plain & bare and Answer.of = Example and some Secure & OverTls and Answer.sameSite = Lax
    Answer.prefix != Bare implies some plain and Answer.sameSite = Lax and (some Secure implies some OverTls)
    (Answer.context = Secluded or Answer.status = Forbidden or some HttpOnly) implies some bare
      and no Partitioned + Blocking + Overlays and Answer.sameSite in Lax + Free and some Secure & OverTls
    some AtRoot implies Answer.prefix = OfHost
    some Overlays implies some bare and no Blocking + Partitioned and Answer.sameSite = Lax and some OwnSite
    some Blocking + Partitioned implies Answer.sameSite in Lax + Free and some OverTls
  }
  some Answer.asked implies (Answer.of != Example or Answer.prefix = OfHost or Answer.asked != Example)
}
run Vectors { vector } for 1 but 0 Origin expect 1
