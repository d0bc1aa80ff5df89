--------------------------- MODULE GoodbyeAtOnce ----------------------------
(***************************************************************************)
(* The own Close overtakes data that waits, which is lost with it.         *)
(* [RFC6455-6.1]                                                           *)
(***************************************************************************)
EXTENDS MCFlow

GoodbyeAtOnce(s) == IF s.goodbye = "waits" THEN [s EXCEPT !.goodbye = "sent"] ELSE s   \* the fault
=============================================================================
