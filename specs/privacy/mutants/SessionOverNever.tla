-------------------------- MODULE SessionOverNever --------------------------
(***************************************************************************)
(* The private session lasts until the browser quits, though its last      *)
(* window was closed.  [Review-D15]                                        *)
(***************************************************************************)
EXTENDS MCPrivacy

SessionOverNever(b) ==
  FALSE   \* the fault
=============================================================================
