--------------------------- MODULE LostUnreported ---------------------------
(***************************************************************************)
(* TCP is let go of with accepted messages unsent, and the application is  *)
(* told that none is lost. [RFC6455-6.1]                                   *)
(***************************************************************************)
EXTENDS MCClosing

LostUnreported(c) == 0   \* the fault
=============================================================================
