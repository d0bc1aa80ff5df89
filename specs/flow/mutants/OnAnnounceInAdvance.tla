------------------------ MODULE OnAnnounceInAdvance -------------------------
(***************************************************************************)
(* The buffer gets room for all that a header announces before any of it   *)
(* has come. [Review-D18]                                                  *)
(***************************************************************************)
EXTENDS MCFlow

OnAnnounceInAdvance(e, c, bytes) ==
  IF e[c].life = "failed" THEN Silent(e, {"7.1.7"}, "rfc")
  ELSE IF ~Fits(e[c], bytes) THEN OverLimit(e, c)
  ELSE One(e, c, Shown([e[c] EXCEPT !.left = bytes, !.space = bytes], <<Buffer(c, bytes)>>),   \* the fault
           {"10.4", "Review-D18"}, "policy")
=============================================================================
