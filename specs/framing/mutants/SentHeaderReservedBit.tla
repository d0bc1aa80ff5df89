----------------------- MODULE SentHeaderReservedBit ------------------------
(***************************************************************************)
(* Frames are sent with RSV1, as if compressed, although no extension was  *)
(* negotiated.  [RFC6455-5.2]                                              *)
(***************************************************************************)
EXTENDS MCFraming

SentHeaderReservedBit(e) ==
  [masked |-> e.role = "client", key |-> IF e.role = "client" THEN "fresh" ELSE "none",
   fin |-> TRUE, rsv |-> 4, minimal |-> TRUE]   \* the fault
=============================================================================
