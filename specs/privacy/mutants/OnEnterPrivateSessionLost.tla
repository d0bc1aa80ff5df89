--------------------- MODULE OnEnterPrivateSessionLost ----------------------
(***************************************************************************)
(* Entering closes the normal windows as a user would, and the session     *)
(* file with them.  [Review-T06]                                           *)
(***************************************************************************)
EXTENDS MCPrivacy

OnEnterPrivateSessionLost(b) ==
  LET then(x) == LET shut == Shut([Begin(x) EXCEPT !.mode = "private"], WindowsOf(x, "normal"))
                 IN  AndThen(shut, Filed(shut.b))   \* the fault
  IN  Leaving(b, WindowsOf(b, "normal"), then, {"Review-D15", "Review-T06"})
=============================================================================
