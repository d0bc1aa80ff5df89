----------------------- MODULE Utf8StepOverlongOfFour -----------------------
(***************************************************************************)
(* Overlong forms of four bytes are accepted.  [RFC6455-8.1]               *)
(***************************************************************************)
EXTENDS MCFraming

Utf8StepOverlongOfFour(u, b) ==
  CASE u = "ACCEPT" -> Utf8Lead(b)
    [] u = "TAIL1" /\ b \in 128..191 -> "ACCEPT"
    [] u = "TAIL2" /\ b \in 128..191 -> "TAIL1"
    [] u = "TAIL3" /\ b \in 128..191 -> "TAIL2"
    [] u = "E0"    /\ b \in 160..191 -> "TAIL1"   \* below: overlong
    [] u = "ED"    /\ b \in 128..159 -> "TAIL1"   \* above: surrogates
    [] u = "F0"    /\ b \in 128..191 -> "TAIL2"   \* the fault
    [] u = "F4"    /\ b \in 128..143 -> "TAIL2"   \* above: over U+10FFFF
    [] OTHER -> "REJECT"
=============================================================================
