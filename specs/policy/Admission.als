/*
 * Admission: what becomes of `new WebSocket(url)` before its first byte.
 *
 * Written from Fetch's main fetch (4.1), Mixed Content (level 2), Upgrade Insecure Requests 4.1, RFC
 * 6797 8.3 and WebSockets 2.2, and from no implementation.
 *
 * What is modelled. A request walks through Fetch's steps in their order; a step may make it secure or
 * stop it, and sees it as the steps before it left it.
 *
 * What is abstracted away, and why that is sound here.
 *  - How a content security policy matches (Csp.als): here a policy is one that takes anything, secure
 *    connections only, or nothing; the steps can't tell policies further apart.
 *  - Which hosts are known (Hsts.als), and all but three ports: the usual one of the scheme, one that
 *    Fetch blocks, and one that it does not.
 *  - Ancestors beyond the nearest: the rule asks whether any is trustworthy.
 *
 * Bounds. The rules look at one request, and one comparison at two, so two cases are enough.
 */
module Admission

open Hosts

// ============================================================================================
// Cases
// ============================================================================================

/** What the request walks through, in this order; Byte is the first byte on the network. */
abstract sig Step {}
one sig Upgrade, Ports, Mixed, Policy, Hsts, Byte, Answer extends Step {}
fun follows: Step -> Step {
  Upgrade -> Ports + Ports -> Mixed + Mixed -> Policy + Policy -> Hsts + Hsts -> Byte + Byte -> Answer
}

fun earlier[s: Step]: set Step { s.^~follows }

/** connect-src as far as the steps can tell policies apart. */
abstract sig Connect {}
one sig Anything, SecureOnly, Nothing extends Connect {}

/** A port that Fetch blocks. [Fetch-bad-port] */
one sig Blocked extends Port {}

/** A global calls the constructor: its origin, its ancestor's if it is in a frame, and where to. */
sig Case { page: one Origin, above: lone Origin, connect: one Connect, host: one Host, port: one Port }

/** wss: addresses, where all others are ws:; documents that upgrade insecure requests; known hosts. */
sig Secure, Upgrading, Known in Case {}

/** The global is a worker, which has no ancestors; the caller has more rights than a page. */
sig InWorker, Privileged in Case {}
fact WorkersAreInNoFrame { no InWorker.above }

// ============================================================================================
// The steps                                                                    [Fetch-main-fetch]
// ============================================================================================

/** An order to upgrade; knowledge of a host, which addresses and local names don't have. */
pred upgrades[c: Case] { c in Upgrading }
pred hstsApplies[c: Case] { c in Known and c.host in Domain and c.host not in localNames }

/** Whether the request is secure as `s` finds it: as asked for, or made so by a step before. */
pred secureAt[c: Case, s: Step] {
  c in Secure or (Upgrade in earlier[s] and upgrades[c]) or (Hsts in earlier[s] and hstsApplies[c])
}

/** The global, or an ancestor, is such that nothing insecure may be mixed in. [MixedContent-4.3] */
pred restricts[c: Case] { some (c.page + c.above) & trustworthy }

/** Where it goes is trustworthy as `s` finds it. [SecureContexts-3.2] */
pred leadsToTrust[c: Case, s: Step] { secureAt[c, s] or c.host in loopback + localNames }

/** The policy takes the request as `s` finds it. */
pred takes[c: Case, s: Step] { c.connect = Anything or (c.connect = SecureOnly and secureAt[c, s]) }

/** The steps that would stop the request. [Fetch-main-fetch, MixedContent-4.4] */
fun stops[c: Case]: set Step {
  { s: Ports | c.port = Blocked }
  + { s: Mixed | restricts[c] and not leadsToTrust[c, s] }
  + { s: Policy + Answer | not takes[c, s] }
}

/** The steps that it gets to. */
fun walked[c: Case]: set Step { { s: Step | no stops[c] & earlier[s] } }

/** Where the policy's hook is called before anything is sent. [Review-D03] */
fun hooks[c: Case]: set Step { walked[c] & Policy }

/** The step that stops it; bytes are sent; they are sent over TLS. */
fun refusal[c: Case]: lone Step { walked[c] & stops[c] }
pred admitted[c: Case] { Byte in walked[c] }
pred overTls[c: Case] { secureAt[c, Byte] }

// ============================================================================================
// Theorems
// ============================================================================================

/** From a trustworthy global, or below one, nothing insecure leaves but to this machine. [MixedContent-4.4] */
assert NothingInsecureLeavesTrust {
  all c: Case | admitted[c] and not overTls[c] and c.host in Example + Sub + Rival + Net4 implies
    no (c.page + c.above) & trustworthy
}
check NothingInsecureLeavesTrust for 4 but 1 Case expect 0
run OpaqueFrameOfATrustworthyPage {
  some c: Case | c.page in Opaque and c.above in trustworthy and refusal[c] = Mixed
} for 4 but 1 Case expect 1

/** A known host is never reached insecurely. [RFC6797-8.3] */
assert KnownHostsAreReachedByTls {
  all c: Known | admitted[c] and c.host in Example + Sub + Rival implies overTls[c]
}
check KnownHostsAreReachedByTls for 4 but 1 Case expect 0
run KnownHostFromAPlainPage { some c: Known - Secure - Upgrading | admitted[c] and overTls[c] } for 4 but 1 Case expect 1

/** Two cases that differ in nothing but this. */
pred alike[c, d: Case] {
  c.page = d.page and c.above = d.above and c.connect = d.connect and c.host = d.host and c.port = d.port
  c in Secure iff d in Secure
  c in Upgrading iff d in Upgrading
}

/** Knowledge of a host comes last: it lets nothing through that would be stopped. [Fetch-main-fetch] */
assert HstsRescuesNothing { all c, d: Case | alike[c, d] and admitted[c] implies admitted[d] }
check HstsRescuesNothing for 4 but 2 Case expect 0
run KnownHostFromASecurePage { some c: Known - Upgrading | refusal[c] = Mixed } for 4 but 1 Case expect 1

/** An order to upgrade comes first: no check sees anything insecure. [UpgradeInsecureRequests-4.1] */
assert UpgradesComeFirst {
  all c: Upgrading | c.port != Blocked and c.connect != Nothing implies admitted[c] and overTls[c]
}
check UpgradesComeFirst for 4 but 1 Case expect 0
run UpgradedFromASecurePage {
  some c: Upgrading - Secure | admitted[c] and c.page in trustworthy and c.connect = SecureOnly and c.host = Net4
} for 4 but 1 Case expect 1

/** The policy sees what was upgraded by order, and not what would be by knowledge. [Fetch-main-fetch] */
assert PolicySeesTheUpgradedAddress {
  all c: Case | c.connect = SecureOnly implies (refusal[c] = Policy implies c not in Secure + Upgrading)
    and (admitted[c] implies c in Secure + Upgrading)
}
check PolicySeesTheUpgradedAddress for 4 but 1 Case expect 0
run KnownHostBeforeAPolicy { some c: Known | refusal[c] = Policy and c.connect = SecureOnly } for 4 but 1 Case expect 1

/** The hook is called once for each connection, before its first byte. [Review-D03] */
assert HookedOnce { all c: Case | admitted[c] implies one hooks[c] and hooks[c] in earlier[Byte] }
check HookedOnce for 4 but 1 Case expect 0
run HookedAndRefused { some c: Case | some hooks[c] and not admitted[c] } for 4 but 1 Case expect 1

/** What the policy took is not refused once it was answered: no step makes an address less secure. */
assert AnswersPass { all c: Case | admitted[c] implies no refusal[c] }
check AnswersPass for 4 but 1 Case expect 0
run AnsweredBySecureOnly { some c: Case | c.connect = SecureOnly and Answer in walked[c] } for 4 but 1 Case expect 1

/** Nothing is sent to a blocked port. [Fetch-bad-port] */
assert BadPortsAreBlocked { all c: Case | c.port = Blocked implies refusal[c] = Ports }
check BadPortsAreBlocked for 4 but 1 Case expect 0
run BlockedThoughSecure { some c: Secure | refusal[c] = Ports } for 4 but 1 Case expect 1

/** wss: stays so; ws: stays so unless it was upgraded for a reason; an address has none of its own. */
assert SchemesChangeForAReason {
  all c: Case, s: Step | c in Secure implies secureAt[c, s]
  all c: Case - Secure - Upgrading | overTls[c] implies c in Known and c.host in Example + Sub + Rival + Bundle
}
check SchemesChangeForAReason for 4 but 1 Case expect 0
run AddressThatIsKnown { some c: Known | admitted[c] and not overTls[c] } for 4 but 1 Case expect 1

/** Whatever breaks none of these rules is admitted. */
assert NothingElseIsRefused {
  all c: Case | c.port != Blocked and c.connect = Anything
    and (c in Secure or c.host in Loop4 + Loop6 + Localhost + Inner or no (c.page + c.above) & trustworthy)
    implies admitted[c]
}
check NothingElseIsRefused for 4 but 1 Case expect 0
run WorkerWithoutAnOrigin { some c: InWorker - Secure | c.page in Opaque and admitted[c] } for 4 but 1 Case expect 1

/** A caller with more rights gets nothing that a page does not get. [Review-T17] */
assert PrivilegeAdmitsNothing {
  all c, d: Case | alike[c, d] and (c in Known iff d in Known) implies refusal[c] = refusal[d] and (overTls[c] iff overTls[d])
}
check PrivilegeAdmitsNothing for 4 but 2 Case expect 0
run PrivilegedAndRefused { some c: Privileged | refusal[c] = Mixed } for 4 but 1 Case expect 1

// ============================================================================================
// Decision vectors
// ============================================================================================

/** Every page in every frame to every host; what only refuses, and who calls, in fewer places. */
pred vector {
  one Case and Origin = Case.(page + above)
  Origin.port in Usual and Case.page.host in Example + Localhost and Case.above.host in Rival
  Case.page.host = Localhost implies Case.page.scheme = Http and Case.host = Rival and no Case.above and Case.connect = Anything
  Case.host in Rival + Localhost + Loop4 + Net4
  (Case.port != Usual or Case.connect = Nothing or some Privileged) implies Case.host = Rival and no Case.above + Known
    and Case.page in Tuple and no InWorker and (Case.port = Other implies Case.connect = Anything and no Upgrading)
  Case.connect = SecureOnly implies no Case.above and no InWorker
  (some InWorker or some Case.above and Case.page in Tuple) implies Case.host in Rival + Loop4 and no Upgrading
  some Case.above & Opaque implies Case.page in Tuple
  some Secure implies no Upgrading + Known
  Case.host in Localhost + Loop4 + Net4 implies Case.connect = Anything and (some Known implies Case.host = Net4 and no Upgrading)
}
run Vectors { vector } for exactly 1 Case, 2 Origin expect 1
