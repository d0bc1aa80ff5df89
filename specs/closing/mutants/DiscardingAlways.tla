-------------------------- MODULE DiscardingAlways --------------------------
(***************************************************************************)
(* Messages that came before the Close are dropped as if they had come     *)
(* after the own one. [RFC6455-6.2]                                        *)
(***************************************************************************)
EXTENDS MCClosing

DiscardingAlways(e) == TRUE   \* the fault
=============================================================================
