------------------------- MODULE JarOfAlwaysNormal --------------------------
(***************************************************************************)
(* What private pages and handshakes bring is stored as if they were       *)
(* normal.  [Review-T06]                                                   *)
(***************************************************************************)
EXTENDS MCPrivacy

JarOfAlwaysNormal(ctx) ==
  "normal"   \* the fault
=============================================================================
