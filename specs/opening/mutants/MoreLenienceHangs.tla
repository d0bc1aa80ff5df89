------------------------- MODULE MoreLenienceHangs --------------------------
(***************************************************************************)
(* Behind very many fields those of the handshake are not found, and       *)
(* nothing is said.                                                        *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

MoreLenienceHangs(m, d) == IF d = "manyFields" THEN SaysNothing({"4.2.1"}, "derived") ELSE {}   \* the fault
=============================================================================
