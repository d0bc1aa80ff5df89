------------------------- MODULE OnTimeoutAsksAgain -------------------------
(***************************************************************************)
(* At the end of the wait another Close is sent, and another wait begins.  *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

OnTimeoutAsksAgain(b, s) ==
  Only(Did(b, <<CloseFrame(s, 1001)>>), {"Review-D15"}, "policy")   \* the fault
=============================================================================
