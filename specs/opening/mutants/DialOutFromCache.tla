-------------------------- MODULE DialOutFromCache --------------------------
(***************************************************************************)
(* The 101 is cached, and answers the next handshake.                      *)
(* [Review-D16]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

DialOutFromCache(c, to) ==   \* the fault
  IF to.again /\ c.past = "opened" THEN <<Opened("")>> ELSE <<Connect(DialTo(to, Target(to)))>>
=============================================================================
