------------------------- MODULE MemoryCodesNormal --------------------------
(***************************************************************************)
(* A connection that fails for want of memory is said to end as planned.   *)
(* [Review-D19]                                                            *)
(***************************************************************************)
EXTENDS MCFlow

MemoryCodesNormal == {<<"memoryCode=internal", 1000>>}   \* the fault
=============================================================================
