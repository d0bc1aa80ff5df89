--------------------------- MODULE WipedNamesKept ---------------------------
(***************************************************************************)
(* The resolver's cache is forgotten when a private session is wiped.      *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

WipedNamesKept(b) ==
  [b EXCEPT !.jar["private"] = @ \cap {"name"}]   \* the fault
=============================================================================
