------------------------ MODULE SentHeaderKeyReused -------------------------
(***************************************************************************)
(* A client draws one masking key and uses it for every frame (bug B19).   *)
(* [RFC6455-5.3]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

SentHeaderKeyReused(e) ==
  [masked |-> e.role = "client", key |-> IF e.role = "client" THEN "reused" ELSE "none",   \* the fault
   fin |-> TRUE, rsv |-> 0, minimal |-> TRUE]
=============================================================================
