------------------------ MODULE GoodbyeOpeningKept --------------------------
(***************************************************************************)
(* The handshake of a document that goes away goes on. [WHATWG-disappear]  *)
(***************************************************************************)
EXTENDS MCEvents

GoodbyeOpeningKept(e) == IF e.net = "up" THEN <<CloseFrame("one", 1001)>> ELSE <<>>   \* the fault
=============================================================================
