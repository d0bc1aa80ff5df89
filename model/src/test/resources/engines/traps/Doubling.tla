------------------------------ MODULE Doubling ------------------------------
(* Each state is twice as large as the one before. *)
EXTENDS Sequences
VARIABLE s
Init == s = <<"something">>
Next == s' = s \o s
=============================================================================
