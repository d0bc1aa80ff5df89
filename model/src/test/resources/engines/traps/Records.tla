------------------------------ MODULE Records ------------------------------
(* Values that TLC prints over several lines. *)
EXTENDS Naturals, Sequences
VARIABLES first, second
Init == first = [i \in 1..3 |-> "a text that is long enough for a line of its own"] /\ second = {}
Grow == second' = second \cup {[name |-> "x /\\ y = 2", items |-> <<first, first>>]} /\ UNCHANGED first
Next == second = {} /\ Grow
EmptyInv == second = {}
=============================================================================
