------------------------ MODULE ConnectionFaultAlone ------------------------
(***************************************************************************)
(* Connection may list nothing beside.                                     *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

ConnectionFaultAlone(m) ==   \* the fault
  ~(Len(Elements(m, "Connection")) = 1 /\ Lists(m, "Connection", Upgrades))
=============================================================================
