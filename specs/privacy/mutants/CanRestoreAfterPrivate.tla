----------------------- MODULE CanRestoreAfterPrivate -----------------------
(***************************************************************************)
(* While a private window is open there is always a session to restore, as *)
(* if private windows counted.  [Review-T06]                               *)
(***************************************************************************)
EXTENDS MCPrivacyTwin

CanRestoreAfterPrivate(b) ==
  /\ b.mode = "normal" /\ (b.file # {} \/ WindowsOf(b, "private") # {}) /\ WindowsOf(b, "normal") = {}   \* the fault
  /\ \A w \in b.file : b.win[w] = "none"
=============================================================================
