------------------------- MODULE LookedUpNoCookies --------------------------
(***************************************************************************)
(* A private context sends no cookie, not even its own: harmless for       *)
(* privacy, but the site breaks.  [Review-T06]                             *)
(***************************************************************************)
EXTENDS MCPrivacy

LookedUpNoCookies(b, ctx, kind) ==
  kind \in b.jar[ctx] /\ ~(ctx = "private" /\ kind = "cookie")   \* the fault
=============================================================================
