--------------------------- MODULE CameOverruns -----------------------------
(***************************************************************************)
(* Where memory is refused the piece is written all the same, behind the   *)
(* end of the buffer. [Review-D19]                                         *)
(***************************************************************************)
EXTENDS MCFlow

CameOverruns(e, c, final, memory) ==
  IF IsFull(e[c]) /\ memory = "refused"
    THEN One(e, c, IF final THEN Deliver(Put(e[c]), c) ELSE Shown(Put(e[c]), <<>>), {"Review-D19"}, "policy")   \* the fault
  ELSE One(e, c, Store(e[c], c, final), {"5.4", "Review-D18"}, "policy")
=============================================================================
