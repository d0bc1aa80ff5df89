---------------------------- MODULE MayOnlyFirst ----------------------------
(***************************************************************************)
(* Who waits for one destination holds up all who came later.              *)
(* [Review-D14]                                                            *)
(***************************************************************************)
EXTENDS MCConnectionQueue

MayOnlyFirst(q, i) ==   \* the fault
  /\ \A j \in Are(q, "waiting") : i <= j
  /\ ~Taken(q, q.socks[i].to) /\ ~Spared(q, q.socks[i].to) /\ ~Full(q)
=============================================================================
