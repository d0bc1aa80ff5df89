---------------------- MODULE Utf8StepSurrogatesAlone -----------------------
(***************************************************************************)
(* The decoder accepts surrogates.  [RFC3629-4]                            *)
(***************************************************************************)
EXTENDS MCUtf8

Utf8StepSurrogatesAlone(s, b) ==
  CASE s = "ACCEPT" -> Utf8Lead(b)
    [] s = "TAIL1" /\ b \in 128..191 -> "ACCEPT"
    [] s = "TAIL2" /\ b \in 128..191 -> "TAIL1"
    [] s = "TAIL3" /\ b \in 128..191 -> "TAIL2"
    [] s = "E0"    /\ b \in 160..191 -> "TAIL1"   \* below: overlong
    [] s = "ED"    /\ b \in 128..191 -> "TAIL1"   \* the fault
    [] s = "F0"    /\ b \in 144..191 -> "TAIL2"   \* below: overlong
    [] s = "F4"    /\ b \in 128..143 -> "TAIL2"   \* above: over U+10FFFF
    [] OTHER -> "REJECT"
=============================================================================
