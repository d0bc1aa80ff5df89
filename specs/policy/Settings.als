/*
 * Settings: what is shipped, and which settings are dangerous to change.
 *
 * This project's answer to the review's question about defaults (T16); no standard says it. What each
 * setting guards against is what the other models of this topic, and specs/opening, flow and framing,
 * show to happen without it.
 *
 * What is modelled. Settings that are on or off, the harms that become possible, and the settings that
 * are called dangerous where a user meets them.
 *
 * What is abstracted away, and why that is sound here.
 *  - Numbers. A limit is there or it is not, and is as shipped or stricter.
 *  - How likely a harm is, and who suffers from it.
 *
 * Bounds. Settings are fixed individuals, so a browser and another to compare it with are all there is.
 */
module Settings

// ============================================================================================
// Settings                                                                     [Review-T16]
// ============================================================================================

abstract sig Setting {}

/** What keeps harm away while it is on. */
abstract sig Guard extends Setting {}
one sig BlockMixedContent, BlockBadPorts, ApplyContentPolicy, ApplyHsts extends Guard {}
one sig RequireTls12, SendServerName, FailOnTlsErrors, LimitMessages, LimitTime extends Guard {}

/** What lets harm in while it is on. */
abstract sig Permission extends Setting {}
one sig FollowRedirects, FallBackToOldTls, AcceptCompression extends Permission {}
one sig CredentialsAcrossSites, StartPrograms, PrivilegesForPages extends Permission {}

/** What makes a browser stricter than it has to be. */
abstract sig Strictness extends Setting {}
one sig RequireTls13, BlockThirdPartyCookies, LowerLimits extends Strictness {}

/** What can happen. */
abstract sig Harm {}
one sig Overheard, Misled, Impersonated, Exhausted, Exposed extends Harm {}

/** The harm that a guard keeps away, or a permission lets in. */
fun harmOf: Setting -> Harm {
  BlockMixedContent -> Overheard + BlockBadPorts -> Misled + ApplyContentPolicy -> Exposed + ApplyHsts -> Overheard
  + RequireTls12 -> Overheard + SendServerName -> Misled + FailOnTlsErrors -> Impersonated
  + LimitMessages -> Exhausted + LimitTime -> Exhausted + FollowRedirects -> Misled + FallBackToOldTls -> Overheard
  + AcceptCompression -> Exhausted + CredentialsAcrossSites -> Impersonated + StartPrograms -> Misled
  + PrivilegesForPages -> Exposed
}

/** A browser as its user has set it. */
sig Browser { on: set Setting }

/** What is on as it is shipped. [Review-T16] */
fun shipped: set Setting { Guard }

/** What is called dangerous to change. [Review-T16] */
fun marked: set Setting { Guard + Permission }

/** What can happen to a browser. */
fun suffers[b: Browser]: set Harm { (Guard - b.on).harmOf + (Permission & b.on).harmOf }

// ============================================================================================
// Theorems
// ============================================================================================

/** What is shipped is safe. [Review-T16] */
assert ShippedIsSafe { all b: Browser | b.on = shipped implies no suffers[b] }
check ShippedIsSafe for 2 expect 0
run AsShipped { some b: Browser | b.on = shipped } for 2 expect 1

/** Two browsers that differ in one setting. */
pred differ[b, c: Browser, s: Setting] { s in c.on and b.on = c.on - s }

/** A setting is called dangerous exactly if changing it can do harm that was not there. [Review-T16] */
assert DangerIsMarked {
  all s: Setting, b, c: Browser | differ[b, c, s] and suffers[b] != suffers[c] implies s in marked
  all s: marked, b, c: Browser | differ[b, c, s] and shipped - s in b.on and b.on & Permission in none implies suffers[b] != suffers[c]
}
check DangerIsMarked for 2 expect 0
run DangerousGuard { some b, c: Browser, s: Guard | differ[b, c, s] and c.on = shipped } for 2 expect 1

/** What is stricter than shipped does no harm. [Review-T16] */
assert StricterIsSafe { all b: Browser | shipped in b.on and b.on - shipped in Strictness implies no suffers[b] }
check StricterIsSafe for 2 expect 0
run Strictest { some b: Browser | b.on = shipped + Strictness } for 2 expect 1

/** No setting makes up for another that does harm: the more guards, the less harm. [Review-T16] */
assert GuardsAdd { all b, c: Browser | b.on & Guard in c.on & Guard and b.on & Permission = c.on & Permission implies suffers[c] in suffers[b] }
check GuardsAdd for 2 expect 0
run WithAndWithoutGuards { some b, c: Browser | b.on = none and Guard in c.on } for 2 expect 1

// ============================================================================================
// Decision vectors
// ============================================================================================

/** The setting that was changed. */
fun changed: set Setting { (Browser.on - shipped) + (shipped - Browser.on) }

/** What is shipped, and each setting changed by itself. */
pred vector { one Browser and lone changed }
run Vectors { vector } for 1 expect 1
