------------------------- MODULE UpgradeFaultInCase -------------------------
(***************************************************************************)
(* Upgrade is compared with case.                                          *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

UpgradeFaultInCase(m) ==   \* the fault
  Elements(m, "Upgrade") = <<>> \/ ~(Distinct(m, "Upgrade") \subseteq {"websocket"})
=============================================================================
