--------------------- MODULE OnLeavePrivateNotRestored ----------------------
(***************************************************************************)
(* Leaving closes the private windows, and the saved ones don't come back. *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

OnLeavePrivateNotRestored(b) ==
  LET then(x) == LET shut  == Shut(x, WindowsOf(x, "private"))
                     wiped == AndThen(shut, Wipe(shut.b))
                 IN  Did([wiped.b EXCEPT !.mode = "normal"], wiped.out)   \* the fault
  IN  Leaving(b, WindowsOf(b, "private"), then, {"Review-D15", "Review-T06"})
=============================================================================
