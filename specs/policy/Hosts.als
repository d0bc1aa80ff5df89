/*
 * Hosts: hosts, origins, and which of these are potentially trustworthy.
 *
 * Written from HTML (origins) and Secure Contexts 3.1. The other models of this topic open it.
 *
 * What is abstracted away, and why that is sound here.
 *  - Names and numbers. A host is a class: a domain, one below it, a foreign one, names and addresses
 *    of this machine, an address elsewhere. No rule looks further into them.
 *  - file: origins and those of packaged applications, whose trust Secure Contexts leaves to the
 *    browser; localhost is trusted, as by browsers whose resolver never asks the network about it.
 *
 * Bounds. The rules look at one origin at a time, and four speak for any number.
 */
module Hosts

abstract sig Host {}

/** A name; `parent` is the domain that it is directly below, as far as it matters here. */
abstract sig Domain extends Host { parent: lone Domain }
one sig Example, Sub, Rival, Localhost, Inner, Bundle extends Domain {}
fact OneDomainIsBelowEach { parent = Sub -> Example + Inner -> Localhost }

/** Addresses of this machine in both families, and one elsewhere. */
abstract sig Address extends Host {}
one sig Loop4, Loop6, Net4 extends Address {}

/** Packaged is the scheme of an extension's pages, whose host is the extension's name. */
abstract sig Scheme {}
one sig Http, Https, Packaged extends Scheme {}

abstract sig Port {}
one sig Usual, Other extends Port {}

abstract sig Origin {}
sig Tuple extends Origin { scheme: one Scheme, host: one Host, port: one Port }
sig Opaque extends Origin {}
fact BundlesAreNamed { all t: Tuple | t.scheme = Packaged iff t.host = Bundle }
fact EqualTuplesAreOne { all disj t, u: Tuple | not (t.scheme = u.scheme and t.host = u.host and t.port = u.port) }

/** The names that a resolver which keeps to the rules for localhost never asks the network about. */
fun localNames: set Domain { Localhost + parent.Localhost }

/** 127.0.0.0/8 and ::1. */
fun loopback: set Address { Loop4 + Loop6 }

/** Potentially trustworthy origins; a packaged application is left to the browser. [SecureContexts-3.1] */
fun trustworthy: set Origin {
  { t: Tuple | t.scheme = Https or t.host in loopback or t.host in localNames }
}

// ============================================================================================
// Theorems
// ============================================================================================

/** Trust comes from TLS or from this machine, and is no matter of ports. [SecureContexts-3.1] */
assert TrustIsEarned {
  no trustworthy & Opaque
  all t: Tuple | t.scheme = Https implies t in trustworthy
  all t: trustworthy | t.scheme = Https or t.host in Loop4 + Loop6 + Localhost + Inner
  all t: Tuple | t.host in Loop4 + Loop6 + Localhost + Inner implies t in trustworthy
}
check TrustIsEarned for 4 expect 0
run UntrustworthyAddress { some t: Tuple - trustworthy | t.host = Net4 and t.scheme = Http }
  for 4 expect 1
