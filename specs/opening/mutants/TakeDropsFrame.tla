--------------------------- MODULE TakeDropsFrame ---------------------------
(***************************************************************************)
(* A frame that came with the request is lost.                             *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

TakeDropsFrame(s, m, protocol, extensions) == Must(<<Answer(protocol, extensions)>>, Done("OPEN"), {"4.2.2"})   \* the fault
=============================================================================
