------------------------ MODULE DeliverKeepsBuffer --------------------------
(***************************************************************************)
(* The buffer of a delivered message is kept for a next one that may never *)
(* come. [Review-D18]                                                      *)
(***************************************************************************)
EXTENDS MCFlow

DeliverKeepsBuffer(r, c) ==
  Shown([Released(r) EXCEPT !.space = r.space],   \* the fault
        <<Message(c, r.held, Copying(r))>>)
=============================================================================
