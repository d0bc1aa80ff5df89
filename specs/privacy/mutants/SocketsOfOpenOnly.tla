------------------------- MODULE SocketsOfOpenOnly --------------------------
(***************************************************************************)
(* Only open connections are looked for, not those that connect or close.  *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

SocketsOfOpenOnly(b, ws) ==
  {s \in Sockets : b.sock[s].win \in ws /\ b.sock[s].st = "OPEN"}   \* the fault
=============================================================================
