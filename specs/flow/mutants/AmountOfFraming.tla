-------------------------- MODULE AmountOfFraming ---------------------------
(***************************************************************************)
(* bufferedAmount counts the frame around what waits. [WHATWG-send]        *)
(***************************************************************************)
EXTENDS MCFlow

AmountOfFraming(s) == s.waiting + s.fresh + s.dead + (IF s.waiting > 0 THEN 8 ELSE 0)   \* the fault
=============================================================================
