-------------------------- MODULE FileOfPrivateToo --------------------------
(***************************************************************************)
(* The session file lists every open window, private ones among them.      *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

FileOfPrivateToo(b) ==
  {w \in Windows : b.win[w] # "none"}   \* the fault
=============================================================================
