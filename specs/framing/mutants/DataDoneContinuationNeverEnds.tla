------------------- MODULE DataDoneContinuationNeverEnds --------------------
(***************************************************************************)
(* FIN is looked at in a message's first frame only: fragmented messages   *)
(* never arrive.  [RFC6455-5.4]                                            *)
(***************************************************************************)
EXTENDS MCFraming

DataDoneContinuationNeverEnds(e) ==
  IF e.frame.fin /\ e.frame.code # CONT THEN MessageDone(e)   \* the fault
  ELSE {Must(<<>>, [e EXCEPT !.frame = NoFrame], {"5.4"})}
=============================================================================
