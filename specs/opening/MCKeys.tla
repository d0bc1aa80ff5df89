------------------------------- MODULE MCKeys -------------------------------
(***************************************************************************)
(* What a page can't choose.  These are invariants about what could happen *)
(* next, whatever has happened so far.                                     *)
(***************************************************************************)
EXTENDS Keys

Last(s) == s[Len(s)]

\* Whatever the page has seen, and whatever payload it gives, each byte on the wire may come out either way.
\* [RFC6455-10.3]
UnchosenInv ==
  Len(frames) < MaxDraws =>
    \A p \in Payloads, i \in 1..Size, b \in Bit : ENABLED (SendFrame(p) /\ Last(frames').wire[i] = b)

\* No key is impossible, so none that was used tells the next.  [RFC6455-5.3]
FreshMaskInv ==
  Len(frames) < MaxDraws =>
    \A p \in Payloads, k \in KeySet : ENABLED (SendFrame(p) /\ Last(frames').key = k)

\* ... nor a nonce the next nonce.  [RFC6455-4.1]
FreshNonceInv ==
  Len(nonces) < MaxDraws => \A k \in KeySet : ENABLED (SendRequestWithKey /\ Last(nonces') = k)

\* Whoever has the key gets the payload: a byte differs from what was given exactly where its key has a one.
UnmaskInv ==
  \A f \in {frames[i] : i \in DOMAIN frames} :
    /\ f.wire[1] # f.payload[1] <=> f.key[1] = 1
    /\ f.wire[2] # f.payload[2] <=> f.key[2] = 1
    /\ f.wire[3] # f.payload[3] <=> f.key[1] = 1

\* Probes: each is expected to be violated.
ReachSameKeyTwice == ~(Len(frames) = 2 /\ frames[1].key = frames[2].key)
ReachSameNonce    == ~(Len(nonces) = 2 /\ nonces[1] = nonces[2])
=============================================================================
