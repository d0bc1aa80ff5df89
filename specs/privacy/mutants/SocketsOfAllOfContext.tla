----------------------- MODULE SocketsOfAllOfContext ------------------------
(***************************************************************************)
(* A document that goes away takes along the connections of all documents  *)
(* of its context.  [Review-T06]                                           *)
(***************************************************************************)
EXTENDS MCPrivacy

SocketsOfAllOfContext(b, ws) ==
  {s \in Sockets : b.sock[s].win # 0 /\ \E w \in ws : b.win[w] = b.sock[s].ctx}   \* the fault
=============================================================================
