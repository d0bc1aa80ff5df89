----------------------- MODULE UpgradeFaultAnyElement -----------------------
(***************************************************************************)
(* Upgrade may name other protocols beside.                                *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

UpgradeFaultAnyElement(m) == ~Lists(m, "Upgrade", Websockets)   \* the fault
=============================================================================
