---------------------- MODULE OnFragmentAfterFailure ------------------------
(***************************************************************************)
(* A failed connection reads on. [RFC6455-7.1.7]                           *)
(***************************************************************************)
EXTENDS MCFlow

OnFragmentAfterFailure(e, c, final, memory) ==
  IF ~Fits(e[c], Unit) THEN OverLimit(e, c)
  ELSE Came(e, c, final, memory)   \* the fault
=============================================================================
