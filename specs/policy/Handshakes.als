/*
 * Handshakes: what TLS and the server's answer make of a connection that was admitted.
 *
 * Written from RFC 8996 (no version below TLS 1.2), RFC 6066 3 (the server's name), RFC 7507 and 8446
 * (downgrades), RFC 6797 8.4 (no recourse), RFC 6455 4.1, Fetch and WebSockets 2.2, and from no
 * implementation. That a floor is never lowered for a second attempt, and that the user is not asked,
 * is this project's answer to the review.
 *
 * What is modelled. The attempts that a client makes for one connection: which versions it offers and
 * which name it tells; a server, or something before it that ends TLS, that chooses a version or dies of
 * the offer; and the answer's status.
 *
 * What is abstracted away, and why that is sound here.
 *  - Cipher suites, and the reasons for which a certificate is not good: any error is final.
 *  - What a 101 must have besides its status (specs/opening has the whole answer).
 *
 * Bounds. One connection and up to three attempts, since a second one is a fault already.
 */
module Handshakes

open Hosts
open util/ordering[Attempt] as time

// ============================================================================================
// Connections
// ============================================================================================

/** Versions by age, each with those older than it. */
abstract sig Version { older: set Version }
one sig Ssl3, Tls10, Tls11, Tls12, Tls13 extends Version {}
fact Ages {
  older = Tls13 -> (Tls12 + Tls11 + Tls10 + Ssl3) + Tls12 -> (Tls11 + Tls10 + Ssl3) + Tls11 -> (Tls10 + Ssl3) + Tls10 -> Ssl3
}

/** What the server answers: 101, a redirect to a place, a demand of a password, or something else. */
abstract sig Status {}
one sig Switching, Found, Unauthorized, ProxyAuthentication, Ok, Failed extends Status {}

/** One connection of a global whose origin is told; `speaks` is the best that the server can. */
one sig Connection { to: one Host, told: one Tuple, speaks: lone Version, status: one Status, elsewhere: lone Host }

/** wss:; the certificate is good; the server dies of versions that it can't speak; something before it ends TLS. */
lone sig Secure, Certified, Intolerant, Fronted in Connection {}

/** Attempts to get it, one after the other. */
sig Attempt {}
fact ConnectionsAreWhole {
  some Connection.elsewhere iff Connection.status = Found
  some Connection.speaks
  Connection.told.scheme in Http + Https and Connection.told.host in Domain
}

// ============================================================================================
// Attempts                                                                     [RFC8996-5]
// ============================================================================================

/** What the first attempt offers, and what another would after it; nothing means that none is made. */
fun floor: set Version { Tls12 + Tls13 }
fun fallback: set Version { none }
fun offers[a: Attempt]: set Version { a = time/first implies floor else fallback }

/** The name that an attempt tells: the host's, if it has one. [RFC6066-3] */
fun name[a: Attempt]: lone Host { Connection.to & Domain }

/** The newest version that both know, unless the server dies of the offer. [RFC8446-4.2.1] */
fun agreed[a: Attempt]: lone Version {
  let known = Connection.speaks.(iden + older), both = offers[a] & known |
    (some Intolerant and some offers[a] - known) implies none else both - both.older
}

/** The attempts that are made; those of them that came to sound TLS. */
fun made: set Attempt { { a: Attempt | some Secure and some offers[a] and no b: time/prevs[a] | sound[b] } }
pred sound[a: Attempt] { some agreed[a] and some Certified }

/** What errors of certificates the user may overrule: none. [RFC6797-12.1, Review-T10] */
fun overruled: set Connection { none }

/** The request can be sent; the server is asked for it. */
pred reached { some Secure implies (some a: made | some agreed[a] and some Certified + overruled) }

// ============================================================================================
// Answers                                                                      [WHATWG-establish]
// ============================================================================================

/** The statuses that open the connection, that are followed elsewhere, and that the user is asked about. */
fun opening: set Status { Switching }
fun followed: set Status { none }
fun prompting: set Status { none }

/** The connection stands; the hosts that were asked; whether the user was. */
pred open_ { reached and Connection.status in opening }
fun visited: set Host { { h: Connection.to | reached } + { h: Connection.elsewhere | reached and Connection.status in followed } }
pred prompted { reached and Connection.status in prompting }

/** The origin that the server behind it all sees, and whether the page was told to be secure. [Review-D30] */
fun seenOrigin: lone Origin { { o: Connection.told | reached } }

// ============================================================================================
// Theorems
// ============================================================================================

/** No version below the floor is ever offered or spoken. [RFC8996-5] */
assert NothingBelowTheFloor { no (offers[made] + agreed[made]) & (Ssl3 + Tls10 + Tls11) }
check NothingBelowTheFloor for 3 expect 0
run OldServer { some Certified and some Secure and Connection.speaks = Tls11 and not reached } for 3 expect 1

/** One attempt is made, whatever became of it: nothing is taken back for a second. [Review-T10] */
assert NoSecondAttempt { lone made }
check NoSecondAttempt for 3 expect 0
run DiedOfTheOffer { some made and some Intolerant and no agreed[made] } for 3 expect 1

/** The server's name is told whenever there is one, and an address never is. [RFC6066-3] */
assert NamesAreTold { all a: made | name[a] = (Connection.to in Address implies none else Connection.to) }
check NamesAreTold for 3 expect 0
run AddressBehindTls { some made and no name[made] and open_ } for 3 expect 1

/** Errors of TLS are final. [RFC6797-8.4] */
assert ErrorsAreFinal { some Secure and reached implies some Certified and some agreed[made] }
check ErrorsAreFinal for 3 expect 0
run BadCertificate { some made and no Certified and Connection.status = Switching and some agreed[made] } for 3 expect 1

/** Only 101 opens a connection. [WHATWG-establish] */
assert OnlySwitchingOpens { open_ implies Connection.status = Switching }
check OnlySwitchingOpens for 3 expect 0
run OtherAnswer { reached and not open_ } for 3 expect 1

/** No answer leads to another host, nor to this one again. [WHATWG-establish, Review-T11] */
assert RedirectsLeadNowhere { visited in Connection.to }
check RedirectsLeadNowhere for 3 expect 0
run RedirectedElsewhere { some visited and Connection.elsewhere = Rival and Connection.to = Example } for 3 expect 1

/** The user is asked for nothing. [Review-D02] */
assert NobodyIsAsked { not prompted }
check NobodyIsAsked for 3 expect 0
run PasswordDemanded { reached and Connection.status = Unauthorized } for 3 expect 1

/** What ends TLS before the server hides nothing of who asks: the outer origin is seen, and the name told. [Review-D30] */
assert OuterOriginIsSeen { reached implies seenOrigin = Connection.told }
check OuterOriginIsSeen for 3 expect 0
run FrontedServer { open_ and some Fronted and some Secure and Connection.told.scheme = Https } for 3 expect 1

/** A sound handshake opens. [RFC6455-4.1] */
assert SoundHandshakesOpen {
  Connection.status = Switching and (no Secure or (some Certified and Connection.speaks in Tls12 + Tls13
    and (no Intolerant or Connection.speaks = Tls13))) and some Attempt implies open_
}
check SoundHandshakesOpen for 3 expect 0
run OpenWithoutTls { open_ and no Secure } for 3 expect 1

// ============================================================================================
// Decision vectors
// ============================================================================================

/** Every server and certificate, then every answer. */
pred vector {
  Origin = Connection.told and Origin.scheme = Https and Origin.host = Example and Origin.port = Usual
  Connection.to in Example + Net4 and Connection.elsewhere in Example + Rival
  no Secure implies no Certified + Intolerant + Fronted and Connection.speaks = Tls13
  Connection.status != Switching implies (some Secure iff some Certified) and Connection.speaks = Tls13 and no Intolerant + Fronted and Connection.to = Example
  some Fronted implies some Certified and no Intolerant and Connection.speaks = Tls13
  Connection.to = Net4 implies some Certified and no Intolerant
}
run Vectors { vector } for exactly 1 Attempt, 1 Origin expect 1
