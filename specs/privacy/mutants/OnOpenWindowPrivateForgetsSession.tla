----------------- MODULE OnOpenWindowPrivateForgetsSession ------------------
(***************************************************************************)
(* The first window after a restart, private or not, gives up the last     *)
(* session.  [Review-T06]                                                  *)
(***************************************************************************)
EXTENDS MCPrivacyTwin

OnOpenWindowPrivateForgetsSession(b, w, ctx) ==
  LET begun == IF b.design = "window" /\ ctx = "private" /\ WindowsOf(b, "private") = {} THEN Begin(b) ELSE b
      shown == Load([begun EXCEPT !.win[w] = ctx], w)
      filed == Filed(shown.b)   \* the fault
  IN  Only(AndThen(shown, filed), {"Review-T06"}, "policy")
=============================================================================
