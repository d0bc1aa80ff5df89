------------------------- MODULE ReopenedAsPrivate --------------------------
(***************************************************************************)
(* Where a private window is open, restored windows open as private ones.  *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

ReopenedAsPrivate(b) ==
  [w \in b.file |-> IF WindowsOf(b, "private") # {} THEN "private" ELSE "normal"]   \* the fault
=============================================================================
