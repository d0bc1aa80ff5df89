----------------------- MODULE MemoryCodesOneChoice -------------------------
(***************************************************************************)
(* One choice names two reactions. [Review-D19]                            *)
(***************************************************************************)
EXTENDS GraphFlow

MemoryCodesOneChoice == {<<"memoryCode=internal", 1011>>, <<"memoryCode=internal", 1009>>}   \* the fault
=============================================================================
