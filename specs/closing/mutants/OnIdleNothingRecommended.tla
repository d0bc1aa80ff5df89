---------------------- MODULE OnIdleNothingRecommended ----------------------
(***************************************************************************)
(* Of what may be done on an idle connection nothing is recommended.       *)
(* [RFC6455-7.1.2]                                                         *)
(***************************************************************************)
EXTENDS GraphClosing

OnIdleNothingRecommended(c, in) ==
  {Through(c, in, Reaction(<<SendCloseFrame(c.ep, {AnyLegal})>>, [c.ep EXCEPT !.conn = "CLOSE_SENT"],
                           "permitted", "", {"7.1.2"}, "policy"))}   \* the fault
=============================================================================
