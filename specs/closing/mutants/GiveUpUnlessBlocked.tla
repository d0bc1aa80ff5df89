------------------------ MODULE GiveUpUnlessBlocked -------------------------
(***************************************************************************)
(* A peer that reads nothing is waited for as long as frames wait to be    *)
(* written. [RFC6455-7.1.1]                                                *)
(***************************************************************************)
EXTENDS MCConnection

GiveUpUnlessBlocked(c) ==
  IF c.queue # <<>> THEN {Reaction(<<>>, c, "recommended", "", {"7.1.1"}, "policy")}   \* the fault
  ELSE {LetGo(c, "")}
=============================================================================
