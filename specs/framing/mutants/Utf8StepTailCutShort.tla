------------------------ MODULE Utf8StepTailCutShort ------------------------
(***************************************************************************)
(* The decoder counts one continuation byte too few.  [RFC3629-3]          *)
(***************************************************************************)
EXTENDS MCUtf8

Utf8StepTailCutShort(s, b) ==
  CASE s = "ACCEPT" -> Utf8Lead(b)
    [] s = "TAIL1" /\ b \in 128..191 -> "ACCEPT"
    [] s = "TAIL2" /\ b \in 128..191 -> "ACCEPT"   \* the fault
    [] s = "TAIL3" /\ b \in 128..191 -> "TAIL2"
    [] s = "E0"    /\ b \in 160..191 -> "TAIL1"   \* below: overlong
    [] s = "ED"    /\ b \in 128..159 -> "TAIL1"   \* above: surrogates
    [] s = "F0"    /\ b \in 144..191 -> "TAIL2"   \* below: overlong
    [] s = "F4"    /\ b \in 128..143 -> "TAIL2"   \* above: over U+10FFFF
    [] OTHER -> "REJECT"
=============================================================================
