-------------------------- MODULE IsCleanByReceipt --------------------------
(***************************************************************************)
(* The close is reported as clean although the own Close still waited to   *)
(* be written. [RFC6455-7.1.4]                                             *)
(***************************************************************************)
EXTENDS MCConnection

IsCleanByReceipt(c) == c.got   \* the fault
=============================================================================
