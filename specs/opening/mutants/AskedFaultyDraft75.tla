------------------------- MODULE AskedFaultyDraft75 -------------------------
(***************************************************************************)
(* A request of a draft that had neither key nor version is taken.         *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

AskedFaultyDraft75(m) ==   \* the fault
  (Has(m, "Sec-WebSocket-Version") \/ Has(m, "Sec-WebSocket-Key") \/ ~Has(m, "Upgrade"))
  /\ (MethodFault(m) \/ HttpFault(m) \/ HostFault(m) \/ AskedUpgradeFault(m) \/ AskedConnectionFault(m)
      \/ KeyFault(m) \/ VersionFault(m) \/ AskedExtensionFault(m))
=============================================================================
