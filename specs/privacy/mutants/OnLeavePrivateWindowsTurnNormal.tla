------------------ MODULE OnLeavePrivateWindowsTurnNormal -------------------
(***************************************************************************)
(* On leaving, private windows are not closed but become normal ones.      *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

OnLeavePrivateWindowsTurnNormal(b) ==
  LET then(x) == LET wiped == Wipe(x)
                     turned == [wiped.b EXCEPT !.mode = "normal",
                                               !.win = [w \in Windows |-> IF @[w] = "none" THEN "none" ELSE "normal"]]
                 IN  Did(turned, wiped.out)   \* the fault
  IN  Leaving(b, WindowsOf(b, "private"), then, {"Review-D15", "Review-T06"})
=============================================================================
