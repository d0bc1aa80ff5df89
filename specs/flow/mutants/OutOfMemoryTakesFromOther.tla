--------------------- MODULE OutOfMemoryTakesFromOther ----------------------
(***************************************************************************)
(* A connection that gets no memory takes the buffer of another.           *)
(* [Review-D19]                                                            *)
(***************************************************************************)
EXTENDS MCFlow

OutOfMemoryTakesFromOther(e, c) ==
  LET other == IF c = "one" THEN "two" ELSE "one"
  IN  {[r EXCEPT !.next[other] = NewReceiver] : r \in Failing(e, c, MemoryCodes, {"Review-D19"}, "policy")}   \* the fault
=============================================================================
