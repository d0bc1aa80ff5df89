----------------------- MODULE OnNavigateSocketsStay ------------------------
(***************************************************************************)
(* A navigation leaves the connections of the replaced document as they    *)
(* are.  [Review-D17]                                                      *)
(***************************************************************************)
EXTENDS MCPrivacy

OnNavigateSocketsStay(b, w) ==
  Only(Load(b, w), {"Review-D17"}, "policy")   \* the fault
=============================================================================
