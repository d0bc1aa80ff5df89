------------------------- MODULE SendPongKeyReused --------------------------
(***************************************************************************)
(* A Pong is masked with the key of the Ping before it.  [RFC6455-5.3]     *)
(***************************************************************************)
EXTENDS MCFraming

SendPongKeyReused(e, runs)        ==   \* the fault
  [t |-> "pong", runs |-> runs, hdr |-> [SentHeader(e) EXCEPT !.key = IF e.role = "client" THEN "reused" ELSE @]]
=============================================================================
