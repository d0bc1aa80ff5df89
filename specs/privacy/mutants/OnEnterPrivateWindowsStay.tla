--------------------- MODULE OnEnterPrivateWindowsStay ----------------------
(***************************************************************************)
(* Normal windows stay open, and go on in the mode.  [Review-T06]          *)
(***************************************************************************)
EXTENDS MCPrivacy

OnEnterPrivateWindowsStay(b) ==
  LET then(x) == Did([Begin(x) EXCEPT !.mode = "private"], <<>>)   \* the fault
  IN  Leaving(b, WindowsOf(b, "normal"), then, {"Review-D15", "Review-T06"})
=============================================================================
