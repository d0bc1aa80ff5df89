------------------------- MODULE SocketsOfFirstOnly -------------------------
(***************************************************************************)
(* Only the first connection of a document is torn down with it.           *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

SocketsOfFirstOnly(b, ws) ==
  LET all == {s \in Sockets : b.sock[s].win \in ws}
  IN  {s \in all : \A q \in all : s <= q}   \* the fault
=============================================================================
