/*
 * Hsts: which hosts a browser knows to want TLS.
 *
 * Written from RFC 6797 (5.3, 6.1, 8.1 to 8.4, 11.2 left out) and Fetch 4.1, and from no implementation.
 *
 * What is modelled. Answers with a Strict-Transport-Security header come one after the other; at the
 * end somebody asks for a host. Time is a line of moments, and an answer tells until which of them it
 * counts.
 *
 * What is abstracted away, and why that is sound here.
 *  - Seconds: what matters is whether a moment is past. A header counts for none of the moments
 *    (max-age=0), for one, or for more than there are.
 *  - Headers that don't parse, which RFC 6797 has ignored, and a second header of one answer.
 *  - Lists that browsers ship, whose entries are as if learned.
 *
 * Bounds. An entry depends on the last answer of its host, and a host on its own entry and those above
 * it, so three answers show what replaces and what covers what. What the bounds hide: domains more than
 * one level below another.
 */
module Hsts

open Hosts
open util/ordering[Moment] as time

// ============================================================================================
// Answers                                                                      [RFC6797-8.1]
// ============================================================================================

sig Moment {}

/** How long a header counts: not at all, for the moment after it, for good. */
abstract sig Age {}
one sig Zero, Short, Long extends Age {}

/** An answer of a host; at most one comes at a time, before anybody asks. */
sig Answer { who: one Host, at: one Moment, age: one Age }

/** The header asks for subdomains; the answer came without TLS, or with an error of it. */
sig Subdomains, Plain, Broken in Answer {}
fact AnswersComeInTurn {
  all disj a, b: Answer | a.at != b.at
  no Plain & Broken
}

/** Who asks, at which moment, for a ws: address of which host. */
one sig Ask { of: one Host, when: one Moment }
fact AskedLast { Answer.at in time/prevs[Ask.when] }

// ============================================================================================
// Knowledge                                                                    [RFC6797-8.1]
// ============================================================================================

/** Only a name learns, and only from an answer over sound TLS. [RFC6797-8.1] */
fun teaching: set Answer { (Answer - Plain - Broken) & who.Domain }

/** The answer that a host's entry is from: the last that taught. [RFC6797-8.1.1] */
fun entry[h: Host]: lone Answer {
  { a: teaching & who.h | no b: teaching & who.h | b.at in time/nexts[a.at] }
}

/** The moments for which an answer's entry counts. [RFC6797-6.1.1] */
fun counts[a: Answer]: set Moment {
  a.age = Long implies time/nexts[a.at] else a.age = Short implies time/next[a.at] else none
}

/** The host itself is known; a domain above it is known with its subdomains. [RFC6797-8.2] */
pred congruent[h: Host] { Ask.when in counts[entry[h]] }
pred covered[h: Host] { some d: h.^parent | Ask.when in counts[entry[d]] and entry[d] in Subdomains }

/** Names of this machine are left out by Fetch. [Fetch-main-fetch] */
pred known { Ask.of not in localNames and (congruent[Ask.of] or covered[Ask.of]) }

// ============================================================================================
// Theorems
// ============================================================================================

/** What is known was told over sound TLS, by the host or one above it. [RFC6797-8.1] */
assert LearnedOverTlsOnly { known implies some a: Answer - Plain - Broken | Ask.of in a.who.*~parent }
check LearnedOverTlsOnly for 4 but 3 Answer expect 0
run PlainAnswerIsIgnored { not known and some a: Plain | a.who = Ask.of and a.age = Long }
  for 4 but 3 Answer expect 1

/** A broken or plain answer changes nothing: without it the same would be known. [RFC6797-8.1] */
assert OthersChangeNothing {
  all a: Answer | a.who = Ask.of and a.age = Long and a not in Plain + Broken and a.who in Domain - localNames
    and (all b: Answer - a | b.who = a.who and b.at in time/nexts[a.at] implies b in Plain + Broken) implies known
}
check OthersChangeNothing for 4 but 3 Answer expect 0
run BrokenAfterSound { known and Ask.of = Example and some a: Broken | a.who = Example and a.age = Zero }
  for 4 but 3 Answer expect 1

/** An entry is no longer known once its time is over. [RFC6797-8.1.1] */
assert EntriesExpire {
  all a: Answer | Answer = a and a.age = Short and Ask.when != time/next[a.at] implies not known
}
check EntriesExpire for 4 but 3 Answer expect 0
run KnownForAMoment { known and Answer.age = Short } for 4 but 3 Answer expect 1

/** max-age=0 makes a host forget itself, and no other. [RFC6797-6.1.1] */
assert ZeroForgetsTheHostAlone {
  all a: Answer - Plain - Broken | a.age = Zero and (no b: Answer | b.at in time/nexts[a.at]) implies {
    a.who = Ask.of and no Ask.of.parent implies not known
    some Ask.of.parent & Answer.who and (no b: who.(Ask.of.parent) | b not in Subdomains or b.age != Long or b in Plain + Broken)
      and a.who = Ask.of and Ask.of not in localNames implies known
  }
}
check ZeroForgetsTheHostAlone for 4 but 3 Answer expect 0
run CoveredThoughForgotten { known and some a: Answer - Plain - Broken | a.who = Ask.of and a.age = Zero and time/next[a.at] = Ask.when }
  for 4 but 3 Answer expect 1

/** A domain covers what is below it if it asks to, never one above or beside it. [RFC6797-8.2] */
assert SubdomainsOnlyWhenAsked {
  known and no who.(Ask.of) implies some a: Subdomains | a.who = Ask.of.parent and a not in Plain + Broken and a.age != Zero
}
check SubdomainsOnlyWhenAsked for 4 but 3 Answer expect 0
run AboveAKnownHost { not known and Ask.of = Example and some a: Subdomains - Plain - Broken | a.who = Sub and a.age = Long }
  for 4 but 3 Answer expect 1

/** The last answer that teaches replaces those before it. [RFC6797-8.1] */
assert LatestAnswerCounts {
  all disj a, b: Answer - Plain - Broken | Answer = a + b and a.who = b.who and b.at in time/nexts[a.at]
    and b.age = Long and a.who in Domain - localNames implies
      (Ask.of = a.who implies known) and (Ask.of.parent = a.who implies (known iff b in Subdomains))
}
check LatestAnswerCounts for 4 but 3 Answer expect 0
run SubdomainsWithdrawn {
  not known and Ask.of = Sub and some a: Subdomains - Plain - Broken | a.who = Example and a.age = Long
} for 4 but 3 Answer expect 1

/** Addresses and names of this machine are never known. [RFC6797-8.1.1, Fetch-main-fetch] */
assert AddressesAreNeverKnown { Ask.of in Address + Localhost + Inner implies not known }
check AddressesAreNeverKnown for 4 but 3 Answer expect 0
run AddressThatAnswers { Ask.of = Net4 and some a: Answer - Plain - Broken | a.who = Net4 and a.age = Long }
  for 4 but 3 Answer expect 1

// ============================================================================================
// Decision vectors
// ============================================================================================

/** One answer of every sort, at once and later; or a sound one for good, and one that follows it. */
pred vector {
  no Origin and Answer.who + Ask.of in Example + Sub + Net4 and time/first in Answer.at
  one Answer implies {
    some Plain + Broken implies Answer.age = Long and Ask.when = time/next[Answer.at] and Answer.who = Example
    Answer.who != Example implies Answer.age = Long and Ask.when = time/next[Answer.at] and (Answer.who = Sub iff some Subdomains)
    Ask.of in Answer.who.(*parent + ~parent)
  }
  #Answer = 2 implies some disj a, b: Answer {
    a.at = time/first and a.who = Example and a.age = Long and a not in Plain + Broken
    b.at = time/next[a.at] and Ask.when = time/next[b.at] and b.age != Short and Ask.of in Example + Sub and b.who in Example + Sub
    b in Plain + Broken implies b.who = Example and b.age = Zero and Ask.of = Example and b not in Subdomains
    b.who = Sub implies b not in Subdomains
  }
  some Answer
}
run Vectors { vector } for exactly 3 Moment, 2 Answer, 0 Origin expect 1
