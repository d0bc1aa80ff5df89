----------------------- MODULE AskedUpgradeFaultAlone -----------------------
(***************************************************************************)
(* Upgrade may list nothing beside.                                        *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

AskedUpgradeFaultAlone(m) == ~(Len(Elements(m, "Upgrade")) = 1 /\ Lists(m, "Upgrade", Websockets))   \* the fault
=============================================================================
