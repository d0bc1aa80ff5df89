-------------------------------- MODULE Wire --------------------------------
(***************************************************************************)
(* The vocabulary of RFC 6455 on the wire: opcodes, header fields, lengths,*)
(* payload, status codes.  No behaviour.                                   *)
(***************************************************************************)
EXTENDS Integers, Sequences

Roles == {"client", "server"}

-----------------------------------------------------------------------------
(* Opcodes.  [RFC6455-5.2]                                                 *)
CONT == 0   TEXT == 1   BINARY == 2   CLOSE == 8   PING == 9   PONG == 10

DataOps     == {CONT, TEXT, BINARY}
ControlOps  == {CLOSE, PING, PONG}
ReservedOps == (3..7) \cup (11..15)

\* An opcode with its highest bit set is a control frame's, defined or not.  [RFC6455-5.5]
IsControl(op) == op >= 8

Kind(op) == CASE op = TEXT -> "TEXT" [] op = BINARY -> "BINARY"

-----------------------------------------------------------------------------
(* Lengths.  TLC's integers end at 2^31-1, so a length above is MaxInt     *)
(* with its decimal text in `big`; all that a model may do with a length   *)
(* is to compare it with limits far below, which saturation preserves.     *)
MaxInt == 2147483647

\* A length of n bytes, written in 7, 16 or 64 bits.
Length(n, enc)  == [len |-> n, big |-> "", enc |-> enc]
BigLength(text) == [len |-> MaxInt, big |-> text, enc |-> 64]

\* 64-bit lengths with the most significant bit set, which no frame may have.  [RFC6455-5.2]
MsbLengths == {"9223372036854775808", "18446744073709551615"}

Minimal(h) == CASE h.enc = 7  -> TRUE
                [] h.enc = 16 -> h.len > 125
                [] h.enc = 64 -> h.len > 65535

-----------------------------------------------------------------------------
(* Frame headers, as an endpoint can distinguish them.                     *)
Header(fin, rsv, op, masked, length) ==
  [t |-> "header", fin |-> fin, rsv |-> rsv, op |-> op, masked |-> masked,
   enc |-> length.enc, len |-> length.len, big |-> length.big]

-----------------------------------------------------------------------------
(* Payload: runs of equal bytes, <<byte, count>>.                          *)
RECURSIVE Size(_)
Size(runs) == IF runs = <<>> THEN 0 ELSE Head(runs)[2] + Size(Tail(runs))

Bytes(s) == [i \in 1..Len(s) |-> <<s[i], 1>>]
Repeat(b, n) == << <<b, n>> >>

\* What an encoder may send for an application's lone surrogate, which is no code point: U+FFFD.
Replacement == Bytes(<<239, 191, 189>>)

-----------------------------------------------------------------------------
(* Status codes.  [RFC6455-7.4]                                            *)
NoCode   == 0      \* a Close frame without a body
AnyLegal == -1     \* in an expected reaction: any code that may be sent, or none

\* Codes that may stand in a Close frame: defined in 7.4.1, registered later
\* (1012 to 1014), and those left to libraries and applications by 7.4.2.
LegalCode(c) == c \in (1000..1003) \cup (1007..1014) \cup (3000..4999)

\* The code in the first two bytes of a Close body.
CodeOf(runs) == runs[1][1] * 256 + runs[2][1]
ReasonOf(runs) == SubSeq(runs, 3, Len(runs))
=============================================================================
