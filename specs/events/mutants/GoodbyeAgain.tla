--------------------------- MODULE GoodbyeAgain -----------------------------
(***************************************************************************)
(* A document that goes away says 1001 after its Close was sent. [WHATWG-  *)
(* disappear]                                                              *)
(***************************************************************************)
EXTENDS MCEvents

GoodbyeAgain(e) ==
  CASE e.net = "opening" -> <<EndTcp("one")>> [] e.net \in {"up", "closing"} -> <<CloseFrame("one", 1001)>> [] OTHER -> <<>>   \* the fault
=============================================================================
