--------------------------- MODULE WipedNormalToo ---------------------------
(***************************************************************************)
(* The end of a private session empties the normal stores as well.         *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

WipedNormalToo(b) ==
  [b EXCEPT !.jar = [c \in Contexts |-> {}]]   \* the fault
=============================================================================
