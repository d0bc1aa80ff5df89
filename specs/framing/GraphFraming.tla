---------------------------- MODULE GraphFraming ----------------------------
(***************************************************************************)
(* Framing over the alphabet, without observers: the state graph that      *)
(* traces are made from, and what holds of the reaction relation itself.   *)
(***************************************************************************)
EXTENDS Framing, Alphabet
State == ep   \* the label of the last transition tells no states apart

\* Whatever comes, some reaction is recommended, and no reaction has two grades.
RecommendedInv ==
  \A in \in Alphabet(ep) : Accepts(ep, in) =>
    /\ Recommended(ep, in) # {}
    /\ Recommended(ep, in) \subseteq Permitted(ep, in)
    /\ \A r, s \in Permitted(ep, in) : r.out = s.out /\ r.next = s.next /\ r.choice = s.choice => r = s

\* The alphabet leaves no frame without the payload that its header announced, except beyond every limit.
PayloadComesInv == Reading(ep) /\ ep.frame # NoFrame /\ ep.frame.rem < MaxInt => PiecesFor(ep) # {}
=============================================================================
