/*
 * CookiesVectors: the questions about cookies and credentials that decision vectors ask.
 *
 * The answers are those of Cookies.als. Here is only which of its instances are told: those in which one
 * side of a cookie or of a request varies, while all others are as plain as they can be.
 *
 * What the bounds hide: cookies that are withheld for several reasons at once.
 */
module CookiesVectors

open Cookies

/** A page of a domain asks its own host over TLS. */
pred home[r: Request] { r.by = r.page and no r.between and r.page.scheme = Https and r.page.host = Example and r in Secure }
pred usual[r: Request] { r.context = Ordinary and r not in Blocking + Privileged }
pred here[r: Request] { r.to = Example and r.path = Root and usual[r] }

/** A cookie of that host for every path. */
pred plain[c: Cookie] { c.folder = Root and c.jar = Ordinary and no c.key and c not in HttpOnly }
pred own[c: Cookie] { c.domain = Example and c in HostOnly }

/** What can be stored: for all sites only what is secure, partitioned too; an address has no subdomains. */
pred storable[c: Cookie] {
  (c.sameSite = Free or some c.key) implies c in SecureOnly
  c.domain in Address implies c in HostOnly
  registrable[c.key.host] not in registrable[c.domain] and some c.key implies c.sameSite = Free
}

/** What varies: who asks, and enforcement; domains; folders; transport; jars, partitions and blocking. */
pred sites[r: Request, c: Cookie] {
  here[r] and plain[c] and own[c] and (c in SecureOnly iff c.sameSite = Free)
  r.by = r.page and no r.between and (r.page.scheme = Http implies r.page.host = Example)
    or r.by != r.page and r in Secure and r.(by + page + between).scheme = Https and Sub not in r.(by + page + between).host
      and (some r.between implies c.sameSite in Lax + Free and r.by.host + r.page.host = Example and r.between.host = Rival)
    or r.by = r.page and r in Secure and r.page.scheme = Https and r.page.host = Example and r.between.host = Rival and r.between.scheme = Https
}
pred domains[r: Request, c: Cookie] { home[r] and r.path = Root and usual[r] and plain[c] and c.sameSite = Lax and c not in SecureOnly }
pred folders[r: Request, c: Cookie] { home[r] and r.to = Example and usual[r] and own[c] and c.jar = Ordinary and no c.key
  and c not in SecureOnly + HttpOnly and c.sameSite = Lax }
pred transports[r: Request, c: Cookie] { here[r] and r.by = r.page and no r.between and r.page.host = Example and own[c]
  and c.folder = Root and c.jar = Ordinary and no c.key and c.sameSite in Free + Lax }
pred jars[r: Request, c: Cookie] { r.to = Example and r.path = Root and r.by = r.page and no r.between and r in Secure and r.page.scheme = Https
  and own[c] and c.folder = Root and c in SecureOnly and c.sameSite in Free + Lax and (c in HttpOnly iff r in Privileged)
  and (c.sameSite = Lax implies no c.key) and (r in Privileged implies r.context + c.jar = Ordinary and r not in Blocking and no c.key) }

/** Who asks, domains, folders, transport and jars each vary by themselves; then credentials do. */
pred vector {
  one Request and one Cookie + Credential
  Origin = Request.(by + page + between) + Cookie.key and Origin.port = Usual and Origin.scheme in Http + Https
  Origin.host in Example + Sub + Rival and Request.to + Cookie.domain in Example + Sub + Net4
  Request.by.scheme + Request.between.scheme in Https + Request.page.scheme and Request.between.host in Rival + Example
  Cookie.key.scheme in Https and Cookie.key.host in Example + Rival
  all c: Cookie | storable[c] and (sites[Request, c] or domains[Request, c] or folders[Request, c] or transports[Request, c] or jars[Request, c])
  some Credential implies Request.to + Credential.owner = Example and Request.path = Root and no Blocking and some Secure and no Request.between
    and Request.by.scheme = Https and ((some Privileged or Request.context + Credential.kept = Secluded) implies Request.by = Request.page)
}
run Vectors { vector } for 1 but 4 Origin expect 1
