----------------------- MODULE Utf8StepTailUnchecked ------------------------
(***************************************************************************)
(* The bytes after the first are not checked to be continuations.          *)
(* [RFC6455-8.1]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

Utf8StepTailUnchecked(u, b) ==
  CASE u = "ACCEPT" -> Utf8Lead(b)
    [] u = "TAIL1" /\ b \in 0..191 -> "ACCEPT"   \* the fault
    [] u = "TAIL2" /\ b \in 128..191 -> "TAIL1"
    [] u = "TAIL3" /\ b \in 128..191 -> "TAIL2"
    [] u = "E0"    /\ b \in 160..191 -> "TAIL1"   \* below: overlong
    [] u = "ED"    /\ b \in 128..159 -> "TAIL1"   \* above: surrogates
    [] u = "F0"    /\ b \in 144..191 -> "TAIL2"   \* below: overlong
    [] u = "F4"    /\ b \in 128..143 -> "TAIL2"   \* above: over U+10FFFF
    [] OTHER -> "REJECT"
=============================================================================
