------------------------ MODULE VersionUnknownPlain -------------------------
(***************************************************************************)
(* A version that is not spoken is refused without saying which are.       *)
(* [RFC6455-4.4]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningServer

VersionUnknownPlain(m) == FALSE   \* the fault
=============================================================================
