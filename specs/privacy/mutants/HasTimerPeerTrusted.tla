------------------------ MODULE HasTimerPeerTrusted -------------------------
(***************************************************************************)
(* After Close 1001 the browser waits for the peer's answer, however long. *)
(* [Review-D15]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

HasTimerPeerTrusted(x) ==
  x.st \in {"CLOSING", "CLOSED_BOTH"} /\ x.win # 0   \* the fault
=============================================================================
