---------------------- MODULE SentHeaderClientUnmasked ----------------------
(***************************************************************************)
(* A client does not mask.  [RFC6455-5.1]                                  *)
(***************************************************************************)
EXTENDS MCFraming

SentHeaderClientUnmasked(e) ==
  [masked |-> FALSE, key |-> IF e.role = "client" THEN "fresh" ELSE "none",   \* the fault
   fin |-> TRUE, rsv |-> 0, minimal |-> TRUE]
=============================================================================
