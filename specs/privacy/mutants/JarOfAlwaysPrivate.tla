------------------------- MODULE JarOfAlwaysPrivate -------------------------
(***************************************************************************)
(* Contexts keep things in one place, and it is the private one.           *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacyTwin

JarOfAlwaysPrivate(ctx) ==
  "private"   \* the fault
=============================================================================
