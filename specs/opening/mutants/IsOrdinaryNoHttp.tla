-------------------------- MODULE IsOrdinaryNoHttp --------------------------
(***************************************************************************)
(* What is no HTTP is served as a page.                                    *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

IsOrdinaryNoHttp(m) ==   \* the fault
  Len(m.start) # 2 /\ (MethodFault(m) \/ HttpFault(m) \/ AskedUpgradeFault(m) \/ AskedConnectionFault(m)) /\ ~Malformed(m)
=============================================================================
