------------------------- MODULE ExtensionOfUnasked -------------------------
(***************************************************************************)
(* An extension is answered that was not offered.                          *)
(* [Review-D06]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningServer

ExtensionOfUnasked(m) == {"permessage-deflate"}   \* the fault
=============================================================================
