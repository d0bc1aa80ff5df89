--------------------------- MODULE DialOutReused ----------------------------
(***************************************************************************)
(* After an ordinary answer the connection is used for the next handshake. *)
(* [Review-D07]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

DialOutReused(c, to) ==   \* the fault
  IF to.again /\ c.past = "page" THEN <<>> ELSE <<Connect(DialTo(to, Target(to)))>>
=============================================================================
