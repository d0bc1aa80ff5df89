---------------------------- MODULE GraphOpening ----------------------------
(***************************************************************************)
(* Opening without observers: the state graph that traces are made from,   *)
(* and what holds of the reaction relation.                                *)
(***************************************************************************)
EXTENDS Opening
State == ep   \* the label of the last transition tells no states apart

\* Whatever comes, some reaction is recommended, and no reaction has two grades.
RecommendedInv ==
  \A in \in Inputs(ep) :
    /\ \E r \in Reactions(ep, in) : r.grade = "recommended"
    /\ \A r, s \in Reactions(ep, in) : r.out = s.out /\ r.next = s.next /\ r.choice = s.choice => r = s
=============================================================================
