------------------------- MODULE LookedUpPageShared -------------------------
(***************************************************************************)
(* A private page may be served from the normal cache, and the other way   *)
(* round.  [Review-T06]                                                    *)
(***************************************************************************)
EXTENDS MCPrivacyTwin

LookedUpPageShared(b, ctx, kind) ==
  kind \in b.jar[ctx] \/ (kind = "page" /\ \E c \in Contexts : kind \in b.jar[c])   \* the fault
=============================================================================
