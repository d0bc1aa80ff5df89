---------------------- MODULE ExtensionFaultKnownTaken ----------------------
(***************************************************************************)
(* An extension that the client knows is accepted, though it is switched   *)
(* off.                                                                    *)
(* [Review-D06]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

ExtensionFaultKnownTaken(m) == Distinct(m, "Sec-WebSocket-Extensions") \ {"permessage-deflate"} # {}   \* the fault
=============================================================================
