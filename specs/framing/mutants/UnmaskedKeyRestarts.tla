------------------------ MODULE UnmaskedKeyRestarts -------------------------
(* Unmasks each part of a payload from the first byte of the key, wherever the part begins.  [RFC6455-5.3] *)
EXTENDS MCByteParser

UnmaskedAfresh(q, n) == [i \in 1..n |-> <<Masked(q.inb[i], q.key, i - 1), 1>>]
=============================================================================
