-------------------------------- MODULE Keys --------------------------------
(***************************************************************************)
(* Keys: the nonce of a handshake and the mask of each frame, and what a   *)
(* page can make of the bytes on the wire, RFC 6455 (4.1, 5.3, 10.3).      *)
(*                                                                         *)
(* The page chooses every payload, and knows all that was ever on the wire *)
(* and every key that was used: a server may be its accomplice.            *)
(*                                                                         *)
(* Abstractions.  A byte has one bit, a key two bytes, a payload three, so *)
(* that a key is used more than once within a frame.  A nonce has as many  *)
(* values as a key.  Each draw is a choice among all values: of the draw's *)
(* probability the model knows only that none is impossible.               *)
(***************************************************************************)
EXTENDS Integers, Sequences
CONSTANT MaxDraws   \* frames, and nonces, that are drawn for in all

Bit      == 0..1
KeySize  == 2
Size     == 3
KeySet   == [1..KeySize -> Bit]
Payloads == [1..Size -> Bit]

VARIABLES
  frames,   \* what was sent: payload, key and wire of each frame
  nonces    \* the nonces that were sent
keyVars == <<frames, nonces>>

-----------------------------------------------------------------------------
\* A fresh key for each frame, whatever was sent and is to be sent.  [RFC6455-5.3]
MaskFor(payload) == KeySet
\* A fresh nonce for each handshake.  [RFC6455-4.1]
NonceFor         == KeySet

Octet(key, i)     == key[((i - 1) % KeySize) + 1]
MaskedAt(p, k, i) == (p[i] + Octet(k, i)) % 2
\* Every byte of a payload is masked.  [RFC6455-5.3]
Masked(p, k)      == [i \in 1..Size |-> MaskedAt(p, k, i)]

KeyInit == frames = <<>> /\ nonces = <<>>

SendFrame(p) ==
  /\ Len(frames) < MaxDraws
  /\ \E k \in MaskFor(p) : frames' = Append(frames, [payload |-> p, key |-> k, wire |-> Masked(p, k)])
  /\ UNCHANGED nonces

SendRequestWithKey ==
  /\ Len(nonces) < MaxDraws
  /\ \E k \in NonceFor : nonces' = Append(nonces, k)
  /\ UNCHANGED frames

KeyNext == SendRequestWithKey \/ \E p \in Payloads : SendFrame(p)
KeySpec == KeyInit /\ [][KeyNext]_keyVars
=============================================================================
