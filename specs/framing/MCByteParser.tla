---------------------------- MODULE MCByteParser ----------------------------
(***************************************************************************)
(* The byte parser refines Framing, and reads what was sent.               *)
(*                                                                         *)
(* A stream of one or two frames comes byte by byte; after any byte the    *)
(* parser may run or wait (so that it sees every chunking), and the stream *)
(* may end anywhere.  Limit is 3 bytes here: more would only lengthen the  *)
(* streams, as the limit is compared in one place.                         *)
(***************************************************************************)
EXTENDS Streams
VARIABLES
  p,        \* the parser
  io,       \* label of the last step of its endpoint
  frames,   \* what the peer sends
  sent,     \* bytes of it that have come
  read      \* history: the inputs that the parser made of them

vars == <<p, io, frames, sent, read>>
MCView == <<p, frames, sent, read>>

ep == p.ep
F == INSTANCE Framing WITH Alphabet <- LAMBDA e : {}

Stream == EncodeAll(frames)

Init == \E role \in Roles :
          /\ p = NewParser(role)
          /\ frames \in FrameSequences(role)
          /\ io = F!NoLabel /\ sent = 0 /\ read = <<>>

ReceiveByte == /\ sent < Len(Stream)
               /\ sent' = sent + 1
               /\ p' = Came(p, <<Stream[sent + 1]>>)
               /\ UNCHANGED <<io, frames, read>>

Parse == LET u == NextUnit(p)
         IN  /\ u # NoUnit
             /\ \E r \in ReactionsTo(p, u) : p' = Took(p, u, r) /\ io' = F!Label(u.in, r)
             /\ read' = Append(read, u.in)
             /\ UNCHANGED <<frames, sent>>

EndOfStream == /\ NextUnit(p) = NoUnit
               /\ ep.conn # "ENDED"
               /\ \E r \in Reactions(ep, [t |-> "endOfStream"]) :
                    /\ p' = [NewParser(ep.role) EXCEPT !.ep = r.next]
                    /\ io' = F!Label([t |-> "endOfStream"], r)
               /\ sent' = Len(Stream)
               /\ UNCHANGED <<frames, read>>

Next == ReceiveByte \/ Parse \/ EndOfStream
Spec == Init /\ [][Next]_vars

\* Each step of the parser is one of Framing's, or none.  (Framing's alphabet: anything.)
RefinesProp == [][(ep' # ep \/ io' # io) => F!Take(io'.in)]_vars

\* What the parser reads is what was sent: the headers, and of each frame's payload the bytes in order.
RECURSIVE Payloads(_)
Payloads(ins) == IF ins = <<>> THEN <<>>
                 ELSE (IF Head(ins).t = "payload" THEN Head(ins).runs ELSE <<>>) \o Payloads(Tail(ins))
HeadersRead == SelectSeq(read, LAMBDA in : in.t = "header")
IsPrefix(s, t) == Len(s) <= Len(t) /\ \A i \in DOMAIN s : s[i] = t[i]
RECURSIVE AllPayload(_)
AllPayload(fs) == IF fs = <<>> THEN <<>> ELSE Bytes(Head(fs).payload) \o AllPayload(Tail(fs))
DecodedInv == /\ Len(HeadersRead) <= Len(frames)
              /\ \A i \in DOMAIN HeadersRead : HeadersRead[i] = HeaderOf(frames[i])
              /\ IsPrefix(Payloads(read), AllPayload(frames))

\* ... and all of it: when the stream is at its end and nothing more can be read, no header is left out.
ReadsAllInv == sent = Len(Stream) /\ Reading(ep) /\ NextUnit(p) = NoUnit => Len(HeadersRead) = Len(frames)

\* Bad text is never kept past its first bad byte unseen, a bad length never past the header.
JudgedEarlyInv == NextUnit(p) = NoUnit /\ Reading(ep) =>
                    Len(p.inb) < 14 /\ (ep.frame # NoFrame => p.inb = <<>>)

ReachSplitKey       == ~(ep.frame = NoFrame /\ Len(p.inb) = 4 /\ p.inb[2] >= 128 /\ NextUnit(p) = NoUnit)
ReachSplitLength    == ~(Len(p.inb) = 9 /\ NextUnit(p) = NoUnit)
ReachSplitCodePoint == ~(ep.utf8 = "TAIL1" /\ ep.frame.rem = 1)
ReachEarlyFailure   == ~(read # <<>> /\ sent < Len(Stream) /\ ep.conn = "FAILED")
=============================================================================
