----------------------- MODULE OnConnectAlwaysNormal ------------------------
(***************************************************************************)
(* A connection is made in the normal context, whoever asks for it.        *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

OnConnectAlwaysNormal(b, w, s) ==
  Only(Did(Set(b, s, [FreeSocket EXCEPT !.st = "WAITING", !.win = w, !.ctx = "normal"]), <<>>), {"4.1"}, "rfc")   \* the fault
=============================================================================
