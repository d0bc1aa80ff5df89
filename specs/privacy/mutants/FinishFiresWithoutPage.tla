----------------------- MODULE FinishFiresWithoutPage -----------------------
(***************************************************************************)
(* The end of an abandoned connection is told to the first window.         *)
(* [Review-D17]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

FinishFiresWithoutPage(b, s) ==
  LET x == b.sock[s]
  IN  IF x.win # 0
        THEN Did(Set(b, s, [x EXCEPT !.st = "ENDED", !.part = FALSE, !.unsent = "none"]), <<EndTcp(s)>>)
        ELSE Did(Set(b, s, FreeSocket), <<EndTcp(s), Effect("closeEvent", [socket |-> s, window |-> 1]), Gone(s)>>)   \* the fault
=============================================================================
