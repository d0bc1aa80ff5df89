------------------------ MODULE ExtensionsOfDeflate -------------------------
(***************************************************************************)
(* Compression is offered though it is switched off.                       *)
(* [Review-D06]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

ExtensionsOfDeflate(c) == "permessage-deflate"   \* the fault
=============================================================================
