----------------------- MODULE DiscardingBeforeClose ------------------------
(***************************************************************************)
(* Messages are discarded as if the own Close had been sent already.       *)
(* [RFC6455-6.2]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

DiscardingBeforeClose(e) == e.conn \in {"OPEN", "CLOSE_SENT"}   \* the fault
=============================================================================
