---------------------- MODULE VersionFaultMissingTaken ----------------------
(***************************************************************************)
(* A missing version is taken for 13.                                      *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

VersionFaultMissingTaken(m) == Elements(m, "Sec-WebSocket-Version") \notin {<<>>, <<"13">>}   \* the fault
=============================================================================
