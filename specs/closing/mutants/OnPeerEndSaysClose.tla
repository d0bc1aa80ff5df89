------------------------- MODULE OnPeerEndSaysClose -------------------------
(***************************************************************************)
(* The peer's end is answered with a Close, although the own half of TCP   *)
(* has ended. [RFC6455-7.1.1]                                              *)
(***************************************************************************)
EXTENDS MCConnection

OnPeerEndSaysClose(c, in) ==
  LET told == [c EXCEPT !.peer = "ENDED"]
      late == Must(<<SendCloseFrame(c.ep, {AnyLegal})>>, c.ep, {"7.1.4"})   \* the fault
  IN  {Through(told, in, r) : r \in IF c.ep.conn = "ENDED" THEN {late} ELSE Reactions(c.ep, in)}
=============================================================================
