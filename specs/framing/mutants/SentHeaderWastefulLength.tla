---------------------- MODULE SentHeaderWastefulLength ----------------------
(***************************************************************************)
(* Lengths are always written in 64 bits.  [RFC6455-5.2]                   *)
(***************************************************************************)
EXTENDS MCFraming

SentHeaderWastefulLength(e) ==
  [masked |-> e.role = "client", key |-> IF e.role = "client" THEN "fresh" ELSE "none",
   fin |-> TRUE, rsv |-> 0, minimal |-> FALSE]   \* the fault
=============================================================================
