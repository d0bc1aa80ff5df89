----------------------------- MODULE DialTwice ------------------------------
(***************************************************************************)
(* A connection is dialled twice.                                          *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCConnectionQueue

DialTwice(q, out) ==   \* the fault
  LET ready == {i \in Are(q, "waiting") : May(q, i)}
  IN  IF ready = {} THEN [q |-> q, out |-> out]
      ELSE [q |-> [q EXCEPT !.socks[First(ready)].at = "opening"], out |-> out \o <<OfSocket("dial", First(ready)), OfSocket("dial", First(ready))>>]
=============================================================================
