------------------------------ MODULE Alphabet ------------------------------
(***************************************************************************)
(* Everything that can reach the endpoint, by class, with representatives  *)
(* at the borders of the classes.  `small` pairs each single violation     *)
(* with every state; `large` multiplies them out.                          *)
(*                                                                         *)
(* What the bounds hide is said beside each; the manifest repeats it.      *)
(***************************************************************************)
EXTENDS Endpoint
CONSTANTS
  MaxRuns,   \* a further fragment with payload comes only while the message has fewer runs than this
  Large      \* TRUE: the product of header fields; FALSE: single violations and some pairs

-----------------------------------------------------------------------------
(* Lengths.                                                                *)

Short    == {Length(n, 7) : n \in 0..4}
Edges    == {Length(125, 7), Length(126, 16), Length(65535, 16), Length(65536, 64)}
Wasteful == {Length(0, 16), Length(1, 16), Length(125, 16), Length(0, 64), Length(1, 64), Length(126, 64),
             Length(65535, 64)}
TooLong  == {Length(65537, 64), Length(MaxInt, 64), BigLength("2147483648"), BigLength("4294967296"),
             BigLength("4294967301"), BigLength("9007199254740992"), BigLength("36028797018963968"),
             BigLength("9223372036854775807")}
Msb      == {BigLength(text) : text \in MsbLengths}

-----------------------------------------------------------------------------
(* Payload.                                                                *)

\* In a message of several frames.  Two letters show order; E2 begins a code point that 82 AC ends.
TextFragments   == {Bytes(<<97>>), Bytes(<<98>>), Bytes(<<226>>), Bytes(<<130, 172>>), Bytes(<<255>>), Repeat(97, 65535)}
BinaryFragments == {Bytes(<<97>>), Bytes(<<255>>), Repeat(97, 65535)}

\* Last frames, and messages of one frame: each range of RFC 3629 at its borders.
TextWhole ==
  {Bytes(s) : s \in {
    <<195, 169>>, <<194, 128>>, <<223, 191>>,                            \* two bytes
    <<226, 130, 172>>, <<224, 160, 128>>, <<237, 159, 191>>, <<238, 128, 128>>,
    <<239, 191, 190>>, <<239, 191, 191>>, <<239, 187, 191>>,             \* noncharacters, byte order mark
    <<240, 159, 152, 128>>, <<240, 144, 128, 128>>, <<244, 143, 191, 191>>,
    <<0>>, <<97, 226>>, <<172>>, <<130, 97>>, <<128>>, <<191>>, <<240, 159>>, <<240, 159, 152>>,  \* unfinished, or a tail alone
    <<192, 128>>, <<193, 191>>, <<224, 128, 128>>, <<224, 159, 191>>, <<240, 128, 128, 128>>, <<240, 143, 191, 191>>,  \* overlong
    <<237, 160, 128>>, <<237, 191, 191>>,                                \* surrogates
    <<244, 144, 128, 128>>, <<245, 128, 128, 128>>,                      \* above U+10FFFF
    <<254>>, <<97, 255, 97>> }}
BinaryWhole == {Bytes(<<237, 160>>), Bytes(<<0, 128, 192>>), Bytes(<<255, 254, 253, 252>>)}   \* no text at all
LongRuns == {Repeat(97, n) : n \in {125, 126, 65535, 65536}}

ControlPayloads == {Bytes(<<112>>), Bytes(<<255, 0>>), Repeat(112, 125)}   \* not even UTF-8

Code(c) == << <<c \div 256, 1>>, <<c % 256, 1>> >>
CloseCodes == {0, 999, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1010, 1011, 1012, 1013, 1014,
               1015, 1016, 2999, 3000, 3999, 4000, 4999, 5000, 65535}
CloseBodies ==
  {Bytes(<<3>>)} \cup {Code(c) : c \in CloseCodes}
  \cup {Code(1000) \o r : r \in {Bytes(<<98, 121>>), Bytes(<<195, 169>>), Repeat(114, 123),  \* reasons
                                 Bytes(<<255>>), Bytes(<<195>>), Bytes(<<237, 160>>)}}       \* ill-formed ones
  \cup {Code(1005) \o Bytes(<<255>>)}                                                       \* both faults

-----------------------------------------------------------------------------
(* Headers.  `own` is the peer's right masking.                            *)

Fins == {TRUE, FALSE}
Plain(own, ops, fins, lengths) == {Header(fin, 0, op, own, l) : fin \in fins, op \in ops, l \in lengths}

DataHeaders(own) ==
  Plain(own, {TEXT, CONT}, {TRUE}, Short \cup Edges) \cup Plain(own, {BINARY}, {TRUE}, {Length(0, 7), Length(1, 7)} \cup Edges)
  \cup Plain(own, DataOps, {FALSE}, {Length(0, 7), Length(1, 7), Length(65535, 16)})
  \cup Plain(own, {TEXT, CONT}, {FALSE}, {Length(2, 7)})

ControlHeaders(own) ==
  Plain(own, {PING, PONG}, {TRUE}, {Length(0, 7), Length(1, 7), Length(2, 7), Length(125, 7)})
  \cup Plain(own, {CLOSE}, {TRUE}, {Length(n, 7) : n \in {0, 1, 2, 3, 4, 125}})

Violations(own) ==
  {Header(TRUE, rsv, op, own, Length(0, 7)) : rsv \in 1..7, op \in {TEXT, CONT}}
  \cup {Header(TRUE, rsv, op, own, Length(0, 7)) : rsv \in {1, 2, 4}, op \in {BINARY, CLOSE, PING, PONG}}
  \cup {Header(TRUE, 4, op, own, Length(1, 7)) : op \in {TEXT, PING}}
  \cup {Header(fin, 0, op, own, Length(0, 7)) : fin \in Fins, op \in ReservedOps}
  \cup {Header(TRUE, 0, op, own, Length(1, 7)) : op \in {3, 11}}
  \cup {Header(TRUE, 0, op, ~own, Length(0, 7)) : op \in DataOps \cup ControlOps}
  \cup {Header(TRUE, 0, op, ~own, Length(1, 7)) : op \in {TEXT, PING}}
  \cup Plain(own, ControlOps, {FALSE}, {Length(0, 7)}) \cup Plain(own, {PING}, {FALSE}, {Length(1, 7)})
  \cup Plain(own, ControlOps, {TRUE}, {Length(126, 16)})
  \cup Plain(own, {PING}, {TRUE}, {Length(65536, 64), BigLength("4294967301"), BigLength("9223372036854775808")})
  \cup Plain(own, {CLOSE}, {TRUE}, {BigLength("4294967296")})
  \cup Plain(own, DataOps, {TRUE}, Msb)
  \cup Plain(own, {TEXT}, {TRUE}, TooLong)
  \cup Plain(own, {BINARY, CONT}, {TRUE}, {Length(65537, 64), BigLength("4294967301"), BigLength("9223372036854775807")})
  \cup Plain(own, DataOps, {FALSE}, {Length(65537, 64), BigLength("9223372036854775807")})
  \* pairs of violations
  \cup {Header(FALSE, 7, 15, ~own, Length(126, 16)), Header(TRUE, 4, TEXT, ~own, Length(0, 7)),
        Header(FALSE, 2, PING, own, Length(126, 16)), Header(TRUE, 1, 3, own, Length(0, 7)),
        Header(FALSE, 0, CLOSE, ~own, Length(0, 7)), Header(TRUE, 4, BINARY, own, BigLength("9223372036854775808"))}

WastefulHeaders(own) ==
  Plain(own, {TEXT}, {TRUE}, Wasteful)
  \cup Plain(own, {CONT}, {TRUE}, {Length(1, 16), Length(1, 64)}) \cup Plain(own, {CONT, BINARY}, {FALSE}, {Length(1, 16)})
  \cup Plain(own, {PING}, {TRUE}, {Length(1, 16), Length(1, 64), Length(125, 64)}) \cup Plain(own, {CLOSE}, {TRUE}, {Length(2, 16)})

Product(own) ==
  {Header(fin, rsv, op, masked, l) : fin \in Fins, rsv \in {0, 1, 2, 4, 7}, op \in 0..15, masked \in {TRUE, FALSE},
     l \in {Length(0, 7), Length(1, 7), Length(1, 16), Length(125, 7), Length(126, 16), Length(65537, 64),
            BigLength("4294967301"), BigLength("9223372036854775808")}}

Headers(own) == UNION {DataHeaders(own), ControlHeaders(own), Violations(own), WastefulHeaders(own)}
                \cup (IF Large THEN Product(own) ELSE {})

\* Sets that TLC computes once, by the masking that is right.
MaskedHeaders   == Headers(TRUE)
UnmaskedHeaders == Headers(FALSE)

\* After the end anything is read as nothing; these stand for all.
Late(own) == {Header(TRUE, 0, TEXT, own, Length(0, 7)), Header(TRUE, 0, PING, own, Length(0, 7)),
              Header(TRUE, 0, CLOSE, own, Length(0, 7)), Header(TRUE, 4, 3, ~own, Length(0, 7))}

\* While a Pong is owed, or a message is discarded unread; what else may come there comes also elsewhere.
Few(own) ==
  Plain(own, {TEXT, CONT}, {TRUE}, {Length(0, 7), Length(1, 7)})
  \cup Plain(own, {PING}, {TRUE}, {Length(0, 7), Length(1, 7)})
  \cup Plain(own, {CLOSE, PONG}, {TRUE}, {Length(0, 7)}) \cup {Header(TRUE, 4, TEXT, own, Length(0, 7))}

HeadersFor(ep) ==
  IF ~Reading(ep) THEN Late(ep.role = "server")
  ELSE IF ep.ping # NoPing \/ ep.utf8 = "SKIP" THEN Few(ep.role = "server")
  ELSE {h \in IF ep.role = "server" THEN MaskedHeaders ELSE UnmaskedHeaders :
          /\ ~(h.op = CONT /\ ~h.fin /\ h.len = 2 /\ ep.msg = "BINARY")   \* no pieces of text there
          \* the bound on fragments
          /\ h.op \in DataOps /\ ~h.fin /\ h.len > 0 =>
             IF ep.utf8 = "REJECT" THEN Size(ep.buf) = 1 ELSE Len(ep.buf) < MaxRuns}

-----------------------------------------------------------------------------
(* Payload for the frame whose header came.                                *)

\* Fragments of the lengths that only Product has.
ProductRuns == IF Large THEN {Repeat(97, n) : n \in {125, 126}} ELSE {}

PiecesFor(ep) ==
  LET f == ep.frame
      any == IF f.rem < MaxInt THEN {Repeat(97, f.rem)} ELSE {}
      all == CASE f.faults # {}                    -> any
               \* 126 bytes too, for an endpoint that would take them
               [] f.op = "CLOSE"                   -> CloseBodies \cup {Code(1000) \o Repeat(114, 124)}
               [] f.op \in {"PING", "PONG"}        -> ControlPayloads \cup {Repeat(112, 126)}
               [] ep.utf8 \in {"SKIP", "REJECT"}   -> any   \* what more comes makes no difference
               [] ep.msg = "TEXT" /\ f.fin         -> TextWhole \cup TextFragments \cup LongRuns
               [] ep.msg = "TEXT" /\ ~f.fin        -> TextFragments \cup ProductRuns
               [] ep.msg = "BINARY" /\ f.fin       -> BinaryFragments \cup BinaryWhole \cup LongRuns
               [] OTHER                            -> BinaryFragments \cup ProductRuns
      \* a frame's payload in parts: while nothing else is under way
      part == IF f.rem \in 2..3 /\ f.op = "TEXT" /\ f.fin /\ Len(ep.buf) < 2 /\ ep.conn = "OPEN" /\ ep.ping = NoPing THEN {Bytes(<<97>>), Bytes(<<226>>), Bytes(<<255>>)} ELSE {}
  IN  {p \in all : Size(p) = f.rem} \cup part

-----------------------------------------------------------------------------
(* Calls of the application.                                               *)

Close(code, reason) == [t |-> "close", code |-> code, reason |-> reason]
Send(kind, runs)    == [t |-> "send", kind |-> kind, runs |-> runs]

SomeCalls == {Send("text", Bytes(<<97>>)), Close(1000, <<>>)}
AllCalls ==
  SomeCalls
  \cup {Send("text", r) : r \in {<<>>, Bytes(<<226, 130, 172>>), Bytes(<<237, 160, 128>>)}}
  \cup {Send("binary", r) : r \in {Bytes(<<255>>), Repeat(97, 126), Repeat(97, 65536)}}
  \cup {[t |-> "ping", runs |-> r] : r \in {Bytes(<<112>>), Repeat(112, 125), Repeat(112, 126)}}
  \cup {Close(c, <<>>) : c \in {NoCode, 999, 1001, 1004, 1005, 1006, 1015, 1016, 2999, 3000, 4999, 5000}}
  \cup {Close(1000, r) : r \in {Repeat(114, 123), Repeat(114, 124)}}

\* All calls between messages; within a message or a frame some, and only while little of it has come.
CallsFor(ep) ==
  IF ep.msg = "NONE" /\ ep.frame = NoFrame /\ ep.ping = NoPing THEN AllCalls
  ELSE IF Len(ep.buf) <= 1 /\ (ep.frame # NoFrame => ep.buf = <<>> /\ ep.frame.faults = {}) /\ ep.utf8 # "REJECT"
    THEN SomeCalls
  ELSE {}

MCInputs(ep) ==
  (IF ep.frame = NoFrame THEN HeadersFor(ep) ELSE {[t |-> "payload", runs |-> p] : p \in PiecesFor(ep)})
  \cup CallsFor(ep) \cup {[t |-> "endOfStream"], [t |-> "quiet"]}
=============================================================================
