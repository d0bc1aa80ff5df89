----------------------- MODULE Utf8LeadOverlongOfTwo ------------------------
(***************************************************************************)
(* Overlong forms of two bytes are accepted, and with them the modified    *)
(* UTF-8 of Java.  [RFC6455-8.1]                                           *)
(***************************************************************************)
EXTENDS MCFraming

Utf8LeadOverlongOfTwo(b) ==
  CASE b \in 0..127              -> "ACCEPT"
    [] b \in 192..223            -> "TAIL1"   \* the fault
    [] b = 224                   -> "E0"
    [] b \in 225..236 \cup 238..239 -> "TAIL2"
    [] b = 237                   -> "ED"
    [] b = 240                   -> "F0"
    [] b \in 241..243            -> "TAIL3"
    [] b = 244                   -> "F4"
    [] OTHER                     -> "REJECT"
=============================================================================
