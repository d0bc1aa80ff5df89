---------------------------- MODULE GraphClosing ----------------------------
(***************************************************************************)
(* OneConnection over the alphabet, without observers: the state graph     *)
(* that traces are made from, and what holds of the reaction relation.     *)
(***************************************************************************)
EXTENDS OneConnection, ClosingAlphabet
State == ep   \* the label of the last transition tells no states apart

\* Whatever comes, some reaction is recommended, and no reaction has two grades.
RecommendedInv ==
  \A in \in Alphabet(ep) : Possible(ep, in) =>
    /\ \E r \in Responses(ep, in) : r.grade = "recommended"
    /\ \A r, s \in Responses(ep, in) : r.out = s.out /\ r.next = s.next /\ r.choice = s.choice => r = s
=============================================================================
