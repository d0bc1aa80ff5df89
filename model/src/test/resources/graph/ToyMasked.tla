----------------------------- MODULE ToyMasked -----------------------------
(* A server masks what it sends.                                           *)
EXTENDS Toy
HdrMasked(e) == [masked |-> TRUE, key |-> "fresh", fin |-> TRUE, rsv |-> 0, minimal |-> TRUE]
=============================================================================
