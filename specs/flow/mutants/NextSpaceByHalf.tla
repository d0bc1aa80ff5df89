-------------------------- MODULE NextSpaceByHalf ---------------------------
(***************************************************************************)
(* A buffer grows by half of itself. [Review-D18]                          *)
(***************************************************************************)
EXTENDS MCFlow

NextSpaceByHalf(r) ==
  IF r.space = 0 THEN Unit ELSE IF r.space = Unit THEN 2 * Unit
  ELSE Unit * ((3 * (r.space \div Unit)) \div 2)   \* the fault
=============================================================================
