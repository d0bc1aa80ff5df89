----------------------- MODULE OnSetTypeNotInMessage ------------------------
(***************************************************************************)
(* A change of binaryType between two parts of a message is lost.          *)
(* [Review-T15]                                                            *)
(***************************************************************************)
EXTENDS MCEvents

OnSetTypeNotInMessage(e, t) ==
  Reaction(e, IF e.part # <<>> THEN e ELSE SetType(e, t), <<>>, {"WHATWG-binaryType", "Review-T15"}, "browser")   \* the fault
=============================================================================
