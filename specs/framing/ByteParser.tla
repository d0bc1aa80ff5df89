----------------------------- MODULE ByteParser -----------------------------
(***************************************************************************)
(* The receive path of an endpoint byte by byte: header, extended length,  *)
(* masking key, payload, in whatever chunks TCP brings them.               *)
(*                                                                         *)
(* A parser is a record: the endpoint `ep` behind it, the bytes that came  *)
(* and are not yet read (`inb`), the masking key of the frame under way,   *)
(* and how much of its payload was read (`pos`).  Unit(p) is the next      *)
(* thing that it can hand to the endpoint: a header, or as much payload as *)
(* there is; the reactions are Endpoint's.                                 *)
(*                                                                         *)
(* A header is judged as soon as its length is known, before the masking   *)
(* key has come, where judging can fail it; bad text at its first bad byte.*)
(*                                                                         *)
(* Abstraction: values of 64-bit lengths from 2^31 on are not told apart,  *)
(* but for the most significant bit.                                       *)
(***************************************************************************)
EXTENDS Endpoint

NewParser(role) == [ep |-> Start(role), inb |-> <<>>, key |-> <<0, 0, 0, 0>>, pos |-> 0]

-----------------------------------------------------------------------------
(* Bits.                                                                   *)

RECURSIVE XorBits(_, _, _)
XorBits(a, b, n) ==
  IF n = 0 THEN 0
  ELSE ((a + b) % 2) + 2 * XorBits(a \div 2, b \div 2, n - 1)

\* Each payload byte is combined with the key's byte at its position modulo 4.  [RFC6455-5.3]
Masked(byte, key, at) == XorBits(byte, key[(at % 4) + 1], 8)

RECURSIVE BigEndian(_)
BigEndian(bytes) ==
  IF bytes = <<>> THEN 0 ELSE BigEndian(SubSeq(bytes, 1, Len(bytes) - 1)) * 256 + bytes[Len(bytes)]

-----------------------------------------------------------------------------
(* Headers.  [RFC6455-5.2]                                                 *)

\* Bytes up to the end of the length, once two are there.
HeadSize(inb) == LET seven == inb[2] % 128 IN 2 + (IF seven = 126 THEN 2 ELSE IF seven = 127 THEN 8 ELSE 0)

Long(bytes) ==
  IF bytes[1] >= 128 THEN BigLength("9223372036854775808")
  ELSE IF \E i \in 1..4 : bytes[i] # 0 \/ bytes[5] >= 128 THEN BigLength("9223372036854775807")
  ELSE Length(BigEndian(SubSeq(bytes, 5, 8)), 64)

LengthIn(inb) ==
  LET seven == inb[2] % 128
  IN  CASE seven = 126 -> Length(inb[3] * 256 + inb[4], 16)
        [] seven = 127 -> Long(SubSeq(inb, 3, 10))
        [] OTHER       -> Length(seven, 7)

HeaderIn(inb) ==
  Header(inb[1] >= 128, (inb[1] % 128) \div 16, inb[1] % 16, inb[2] >= 128, LengthIn(inb))

-----------------------------------------------------------------------------
(* The next unit.                                                          *)

NoUnit == [t |-> "none"]
\* in: the endpoint's input; takes: bytes read; key: the masking key from here on;
\* early: the masking key has not come, so that only a failure can be the reaction
Unit(in, takes, key, early) == [t |-> "unit", in |-> in, takes |-> takes, key |-> key, early |-> early]

Fails(ep, r) == r.next.conn \in {"FAILED", "ENDED"} /\ ep.conn # r.next.conn
CanFail(ep, in) == \E r \in Reactions(ep, in) : Fails(ep, r)

HeaderUnit(p) ==
  IF Len(p.inb) < 2 \/ Len(p.inb) < HeadSize(p.inb) THEN NoUnit
  ELSE LET h    == HeaderIn(p.inb)
           size == HeadSize(p.inb)
       IN  IF ~h.masked THEN Unit(h, size, <<0, 0, 0, 0>>, FALSE)
           ELSE IF Len(p.inb) >= size + 4 THEN Unit(h, size + 4, SubSeq(p.inb, size + 1, size + 4), FALSE)
           ELSE IF HeaderFaults(p.ep, h) # {} \/ ~Minimal(h) THEN Unit(h, size, <<0, 0, 0, 0>>, TRUE)
           ELSE NoUnit

\* The n payload bytes at the front of the input, as they were before masking.
Unmasked(p, n) == [i \in 1..n |-> <<Masked(p.inb[i], p.key, p.pos + i - 1), 1>>]

\* How much is handed over at once: what there is of the frame, but bad text only up to its first bad byte.
PayloadSize(p) ==
  LET there == IF Len(p.inb) < p.ep.frame.rem THEN Len(p.inb) ELSE p.ep.frame.rem
      bad   == {n \in 1..there : /\ p.ep.frame.code \in DataOps /\ p.ep.msg = "TEXT" /\ p.ep.frame.faults = {}
                                 /\ p.ep.utf8 \notin {"SKIP", "REJECT"}
                                 /\ Utf8Runs(p.ep.utf8, Unmasked(p, n)) = "REJECT"}
  IN  IF bad = {} THEN there ELSE CHOOSE n \in bad : \A m \in bad : n <= m

PayloadUnit(p) ==
  IF p.inb = <<>> THEN NoUnit
  ELSE LET n == PayloadSize(p) IN Unit([t |-> "payload", runs |-> Unmasked(p, n)], n, p.key, FALSE)

NextUnit(p) ==
  IF ~Reading(p.ep) THEN NoUnit
  ELSE IF p.ep.frame = NoFrame THEN HeaderUnit(p) ELSE PayloadUnit(p)

-----------------------------------------------------------------------------
(* Steps.                                                                  *)

Came(p, bytes) == [p EXCEPT !.inb = IF Reading(p.ep) THEN @ \o bytes ELSE <<>>]

\* The unit u was handed over, and the endpoint reacted with r.
Took(p, u, r) ==
  IF r.next.conn \in {"OPEN", "CLOSE_SENT"}
    THEN [ep |-> r.next, inb |-> SubSeq(p.inb, u.takes + 1, Len(p.inb)), key |-> u.key,
          pos |-> IF u.in.t = "header" THEN 0 ELSE p.pos + u.takes]
    ELSE [NewParser(p.ep.role) EXCEPT !.ep = r.next]

ReactionsTo(p, u) == {r \in Reactions(p.ep, u.in) : u.early => Fails(p.ep, r)}
=============================================================================
