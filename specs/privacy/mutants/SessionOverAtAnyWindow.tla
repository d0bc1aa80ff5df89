----------------------- MODULE SessionOverAtAnyWindow -----------------------
(***************************************************************************)
(* Closing one private window ends the session of the others.              *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

SessionOverAtAnyWindow(b) ==
  b.design = "window"   \* the fault
=============================================================================
