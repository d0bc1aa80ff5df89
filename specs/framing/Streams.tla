------------------------------ MODULE Streams -------------------------------
(***************************************************************************)
(* Byte streams for the parser, made from frames by the layout of          *)
(* RFC 6455 section 5.2: the encoding is stated here, the decoding in      *)
(* ByteParser, and the properties compare them.                            *)
(***************************************************************************)
EXTENDS ByteParser
CONSTANT MaxFrames

\* A frame to be sent: its header as the endpoint must read it, the bytes of its length, key and payload.
Framed(fin, rsv, op, length, ext, key, payload) ==
  [fin |-> fin, rsv |-> rsv, op |-> op, length |-> length, ext |-> ext, key |-> key, payload |-> payload]

\* Seven bits hold the length, or say how many bytes after them do.
Seven(f) == IF f.length.enc = 7 THEN f.length.len ELSE IF f.length.enc = 16 THEN 126 ELSE 127

Encode(f) ==
  << (IF f.fin THEN 128 ELSE 0) + f.rsv * 16 + f.op, (IF f.key # <<>> THEN 128 ELSE 0) + Seven(f) >>
  \o f.ext \o f.key
  \o [i \in 1..Len(f.payload) |-> IF f.key = <<>> THEN f.payload[i] ELSE Masked(f.payload[i], f.key, i - 1)]

HeaderOf(f) == Header(f.fin, f.rsv, f.op, f.key # <<>>, f.length)

Short(n)     == [length |-> Length(n, 7), ext |-> <<>>]
Wide(n)      == [length |-> Length(n, 16), ext |-> <<n \div 256, n % 256>>]
Widest(n)    == [length |-> Length(n, 64), ext |-> <<0, 0, 0, 0, 0, 0, n \div 256, n % 256>>]
Huge         == [length |-> BigLength("9223372036854775807"), ext |-> <<127, 255, 255, 255, 255, 255, 255, 255>>]
HugeLow      == [length |-> BigLength("9223372036854775807"), ext |-> <<0, 0, 0, 1, 0, 0, 0, 1>>]
WithMsb      == [length |-> BigLength("9223372036854775808"), ext |-> <<128, 0, 0, 0, 0, 0, 0, 1>>]

Frame(fin, rsv, op, l, key, payload) == Framed(fin, rsv, op, l.length, l.ext, key, payload)

\* The key that the peer of `role` uses: none, or one whose four bytes differ, so that a shift shows.
Key(role) == IF role = "server" THEN <<1, 32, 0, 255>> ELSE <<>>
Wrong(role) == IF role = "server" THEN <<>> ELSE <<1, 32, 0, 255>>

FramesFor(role) ==
  LET k == Key(role) IN
  {Frame(TRUE, 0, op, Short(0), k, <<>>) : op \in {TEXT, CONT, PING, CLOSE}}
  \cup {Frame(TRUE, 0, op, Short(3), k, <<226, 130, 172>>) : op \in {TEXT, CONT, BINARY}}
  \cup {Frame(FALSE, 0, op, Short(1), k, <<226>>) : op \in {TEXT, CONT}}
  \cup {Frame(TRUE, 0, CONT, Short(2), k, <<130, 172>>), Frame(TRUE, 0, TEXT, Short(3), k, <<97, 255, 97>>),
        Frame(FALSE, 0, TEXT, Short(3), k, <<237, 160, 97>>), Frame(TRUE, 0, PING, Short(2), k, <<112, 255>>),
        Frame(TRUE, 0, CLOSE, Short(2), k, <<3, 232>>), Frame(TRUE, 0, CLOSE, Short(1), k, <<3>>),
        Frame(TRUE, 0, TEXT, Wide(1), k, <<97>>), Frame(TRUE, 0, TEXT, Widest(1), k, <<97>>),
        Frame(TRUE, 0, TEXT, Wide(258), k, <<97, 97>>), Frame(TRUE, 0, BINARY, Widest(258), k, <<97>>),
        Frame(TRUE, 0, BINARY, Huge, k, <<97>>), Frame(TRUE, 0, BINARY, HugeLow, k, <<97>>),
        Frame(TRUE, 0, BINARY, WithMsb, k, <<97>>), Frame(TRUE, 0, TEXT, Short(1), Wrong(role), <<97>>),
        Frame(TRUE, 4, TEXT, Short(1), k, <<97>>), Frame(TRUE, 0, 11, Short(0), k, <<>>),
        Frame(FALSE, 0, PING, Short(1), k, <<112>>)}

RECURSIVE EncodeAll(_)
EncodeAll(frames) == IF frames = <<>> THEN <<>> ELSE Encode(Head(frames)) \o EncodeAll(Tail(frames))

\* One frame, or up to MaxFrames of which the first are such that something can follow.
Whole(f) == f.length.len = Len(f.payload)
RECURSIVE Sequences(_, _)
Sequences(role, n) ==
  IF n = 1 THEN {<<f>> : f \in FramesFor(role)}
  ELSE {<<f>> \o s : f \in {g \in FramesFor(role) : Whole(g) /\ g.rsv = 0 /\ (g.key # <<>> <=> role = "server")},
                     s \in Sequences(role, n - 1)}
FrameSequences(role) == UNION {Sequences(role, n) : n \in 1..MaxFrames}
=============================================================================
