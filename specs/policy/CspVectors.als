/*
 * CspVectors: the questions about content security policies that decision vectors ask.
 *
 * The answers are those of Csp.als. Here is only which of its instances are told: those in which one
 * part of a source, or of the lists around it, varies, while all others are as plain as they can be.
 *
 * What the bounds hide: sources in which several parts are out of the ordinary at once.
 */
module CspVectors

open Csp

/** A host source that is as plain as can be but for what is named. */
pred plainScheme[s: HostSource] { no s.by and Page.self.scheme = Https and some Secure }
pred plainName[s: HostSource] { s.name = Example and s not in Wild and Request.to = Example }
pred plainPort[s: HostSource] { no s.at and s not in AnyPort and Request.port = Usual }
pred plainPath[s: HostSource] { no s.path and Request.file = Chat }

/** A policy with one source, each part of which varies by itself. */
pred oneSource {
  one Policies and no ReportOnly and no Policies.default and one Policies.connect.sources
  all s: HostSource {
    s.name in Example + Sub and s.at in Other and (no s.name implies s.by = Https and s not in AnyPort)
    (plainScheme[s] and plainName[s] and (plainPort[s] or plainPath[s])) or (plainPort[s] and plainPath[s]
      and ((plainName[s] and (some s.by implies Page.self.scheme = Https)) or plainScheme[s] or (no s.name and Page.self.scheme = Https)))
  }
  no HostSource implies Request.file = Chat
  some SchemeSource implies Page.self.scheme = Https and Request.to = Example and Request.port = Usual
  Policies.connect.sources = Star implies Page.self.scheme = Https and Request.port = Usual and Request.to in Example + Net4
  Policies.connect.sources = None implies Page.self.scheme = Https and Request.port = Usual and Request.to = Example
  Policies.connect.sources = Self implies Request.to in Example + Sub
}

/** Policies with and without lists, enforced or not, and a request that 'self' doesn't take. */
pred someLists {
  no SchemeSource + HostSource and Request.to = Rival and some Secure and Page.self.scheme = Https
  Request.port = Usual and Request.file = Chat and some Policies
  all disj l, m: List | l.sources != m.sources
  all p: Policies | some p.(connect + default)
  all l: List | lone l.sources or l.sources = None + Star
  all l: Policies.default | one l.sources - Self
  all disj p, q: Policies | no (p + q).default and one p.connect.sources and Self not in p.connect.sources
}

/** One source in one policy, or several lists of fixed sources. */
pred vector {
  Page.self.host = Example and Page.self.port = Usual and Tuple = Page.self
  Request.to in Example + Sub + Rival + Net4
  List = Policies.(connect + default) and SchemeSource + HostSource in List.sources
  oneSource or someLists
}
run Vectors { vector } for 2 but exactly 1 Origin, 4 Source expect 1
