---------------------------- MODULE GiveUpNever -----------------------------
(***************************************************************************)
(* The answer to the own Close is waited for for ever. [RFC6455-7.1.1]     *)
(***************************************************************************)
EXTENDS MCConnection

GiveUpNever(c) ==
  IF c.ep.conn = "CLOSE_SENT" THEN {Reaction(<<>>, c, "recommended", "", {"7.1.1"}, "policy")}   \* the fault
  ELSE {LetGo(c, "")}
=============================================================================
