-------------------------------- MODULE Utf8 --------------------------------
(***************************************************************************)
(* UTF-8 (RFC 3629), twice: as the incremental decoder that an endpoint    *)
(* runs over the payload of a text message, and as the grammar of section  *)
(* 4, stated over whole byte sequences.  The machine uses the first, the   *)
(* properties the second; MCUtf8 checks that they agree.                   *)
(*                                                                         *)
(* Payload is kept as runs: a sequence of <<byte, count>>.  A run longer   *)
(* than one byte is always of one ASCII byte, so that it moves the decoder *)
(* exactly as a single one does; this is what lets a model hold a payload  *)
(* of 65535 bytes.                                                         *)
(***************************************************************************)
EXTENDS Integers, Sequences

-----------------------------------------------------------------------------
(* The incremental decoder.                                                *)

\* "ACCEPT": between code points.  "REJECT": no continuation can make the
\* bytes valid.  The others name what may come next.
Utf8States == {"ACCEPT", "TAIL1", "TAIL2", "TAIL3", "E0", "ED", "F0", "F4", "REJECT"}

\* The state after a first byte of a code point.
Utf8Lead(b) ==
  CASE b \in 0..127              -> "ACCEPT"
    [] b \in 194..223            -> "TAIL1"
    [] b = 224                   -> "E0"
    [] b \in 225..236 \cup 238..239 -> "TAIL2"
    [] b = 237                   -> "ED"
    [] b = 240                   -> "F0"
    [] b \in 241..243            -> "TAIL3"
    [] b = 244                   -> "F4"
    [] OTHER                     -> "REJECT"

\* The state after one more byte.  [RFC3629-4] [RFC6455-8.1]
Utf8Step(u, b) ==
  CASE u = "ACCEPT" -> Utf8Lead(b)
    [] u = "TAIL1" /\ b \in 128..191 -> "ACCEPT"
    [] u = "TAIL2" /\ b \in 128..191 -> "TAIL1"
    [] u = "TAIL3" /\ b \in 128..191 -> "TAIL2"
    [] u = "E0"    /\ b \in 160..191 -> "TAIL1"   \* below: overlong
    [] u = "ED"    /\ b \in 128..159 -> "TAIL1"   \* above: surrogates
    [] u = "F0"    /\ b \in 144..191 -> "TAIL2"   \* below: overlong
    [] u = "F4"    /\ b \in 128..143 -> "TAIL2"   \* above: over U+10FFFF
    [] OTHER -> "REJECT"

RECURSIVE Utf8Runs(_, _)
Utf8Runs(u, runs) ==
  IF runs = <<>> THEN u ELSE Utf8Runs(Utf8Step(u, Head(runs)[1]), Tail(runs))

-----------------------------------------------------------------------------
(* The grammar.                                                            *)

\* The syllables of RFC 3629 section 4, as the ranges of their bytes.
Utf8Tail == 128..191
Utf8Syllables ==
  { << 0..127 >>,
    << 194..223, Utf8Tail >>,
    << 224..224, 160..191, Utf8Tail >>,
    << 225..236, Utf8Tail, Utf8Tail >>,
    << 237..237, 128..159, Utf8Tail >>,
    << 238..239, Utf8Tail, Utf8Tail >>,
    << 240..240, 144..191, Utf8Tail, Utf8Tail >>,
    << 241..243, Utf8Tail, Utf8Tail, Utf8Tail >>,
    << 244..244, 128..143, Utf8Tail, Utf8Tail >> }

\* Bytes of the runs; a long run counts as one byte (see above).
Utf8Bytes(runs) == [i \in 1..Len(runs) |-> runs[i][1]]

\* Does the byte sequence s, from position i on, consist of whole syllables?
RECURSIVE WholeFrom(_, _)
WholeFrom(s, i) ==
  \/ i > Len(s)
  \/ \E y \in Utf8Syllables :
       /\ i + Len(y) - 1 <= Len(s)
       /\ \A k \in 1..Len(y) : s[i + k - 1] \in y[k]
       /\ WholeFrom(s, i + Len(y))

IsUtf8(runs) == WholeFrom(Utf8Bytes(runs), 1)

\* Can the bytes be continued to a valid sequence?
RECURSIVE PrefixFrom(_, _)
PrefixFrom(s, i) ==
  \/ i > Len(s)
  \/ \E y \in Utf8Syllables :
       /\ \A k \in 1..Len(y) : i + k - 1 <= Len(s) => s[i + k - 1] \in y[k]
       /\ PrefixFrom(s, i + Len(y))

IsUtf8Prefix(runs) == PrefixFrom(Utf8Bytes(runs), 1)
=============================================================================
