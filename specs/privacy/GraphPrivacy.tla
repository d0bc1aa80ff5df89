---------------------------- MODULE GraphPrivacy ----------------------------
(***************************************************************************)
(* PrivateBrowsing without observers: the state graph that traces are made *)
(* from, and what holds of the reaction relation itself.                   *)
(***************************************************************************)
EXTENDS PrivateBrowsing
State == ep   \* the label of the last transition tells no states apart

\* Whatever comes, some reaction is recommended, and a choice says which reaction comes.
RecommendedInv ==
  \A in \in Alphabet : Accepts(ep, in) =>
    /\ Recommended(ep, in) # {}
    /\ Recommended(ep, in) \subseteq Permitted(ep, in)
    /\ \A r, q \in Permitted(ep, in) : r.choice = q.choice => r = q
=============================================================================
