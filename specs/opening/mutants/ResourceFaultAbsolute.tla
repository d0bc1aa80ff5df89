----------------------- MODULE ResourceFaultAbsolute ------------------------
(***************************************************************************)
(* An absolute address in the request is refused.                          *)
(* [RFC6455-4.2.1]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

ResourceFaultAbsolute(m) == Len(m.start) < 2 \/ m.start[2] \notin {"/chat", "/other"}   \* the fault
=============================================================================
