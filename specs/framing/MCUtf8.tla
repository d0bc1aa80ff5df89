------------------------------- MODULE MCUtf8 -------------------------------
(***************************************************************************)
(* The decoder and the grammar of Utf8 agree on every sequence of up to    *)
(* MaxLen bytes drawn from the borders of all the ranges of RFC 3629.      *)
(*                                                                         *)
(* Bound: bytes strictly inside a range behave like its borders, as both   *)
(* texts compare a byte with range borders only.  Four bytes make a whole  *)
(* code point, so longer sequences only repeat what shorter ones show.     *)
(***************************************************************************)
EXTENDS Utf8, TLC
CONSTANTS MaxLen

Borders == {0, 97, 127, 128, 143, 144, 159, 160, 191, 192, 193, 194, 223, 224, 225,
            236, 237, 238, 239, 240, 241, 243, 244, 245, 255}

VARIABLES bytes, u

Init == bytes = <<>> /\ u = "ACCEPT"
Read(b) == /\ Len(bytes) < MaxLen
           /\ bytes' = Append(bytes, <<b, 1>>)
           /\ u' = Utf8Step(u, b)
Next == \E b \in Borders : Read(b)
Spec == Init /\ [][Next]_<<bytes, u>>

TypeInv       == u \in Utf8States
\* Accepting exactly the grammar's words, rejecting exactly what no word starts with.
AcceptsInv    == (u = "ACCEPT") <=> IsUtf8(bytes)
RejectsInv    == (u = "REJECT") <=> ~IsUtf8Prefix(bytes)
\* Probes: each is expected to be violated.
ReachPending  == u \notin {"TAIL1", "TAIL2", "TAIL3", "E0", "ED", "F0", "F4"}
ReachWhole4   == ~(Len(bytes) = 4 /\ u = "ACCEPT" /\ bytes[1][1] >= 240)
=============================================================================
