----------------------- MODULE SentHeaderServerMasks ------------------------
(***************************************************************************)
(* A server masks.  [RFC6455-5.1]                                          *)
(***************************************************************************)
EXTENDS MCFraming

SentHeaderServerMasks(e) ==
  [masked |-> TRUE, key |-> IF e.role = "client" THEN "fresh" ELSE "none",   \* the fault
   fin |-> TRUE, rsv |-> 0, minimal |-> TRUE]
=============================================================================
