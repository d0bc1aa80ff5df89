------------------------------ MODULE GraphFlow -----------------------------
(***************************************************************************)
(* Flooding without observers: the state graph that traces are made from,  *)
(* and what holds of the reaction relation itself.                         *)
(***************************************************************************)
EXTENDS Flooding
State == ep   \* the label of the last transition tells no states apart

\* Whatever comes, there is a reaction, and a choice says which one comes.
RecommendedInv ==
  \A in \in Alphabet : Comes(ep, in) =>
    /\ \E r \in Reactions(ep, in) : r.grade = "recommended"
    /\ \A r, q \in Reactions(ep, in) : r.choice = q.choice => r = q
=============================================================================
