------------------------ MODULE AmountOfUnsentOnly --------------------------
(***************************************************************************)
(* bufferedAmount falls while the page runs, as soon as something is       *)
(* written. [WHATWG-bufferedAmount]                                        *)
(***************************************************************************)
EXTENDS MCFlow

AmountOfUnsentOnly(s) == s.waiting + s.dead   \* the fault
=============================================================================
