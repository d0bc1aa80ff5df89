------------------------------ MODULE Observer ------------------------------
(***************************************************************************)
(* What a bystander knows who sees only the wire and the application: the  *)
(* history h of inputs and observations, never the endpoint's state.  The  *)
(* rules of RFC 6455 are stated here a second time, over that history and  *)
(* the other way round (what is legal, not what is a fault), so that a     *)
(* faulty guard in Endpoint can't hide itself.                             *)
(*                                                                         *)
(* h keeps of the past what the properties ask for:                        *)
(*   frags   payloads of the message under way, a fragment each; empty     *)
(*           ones are left out, as they add nothing to a concatenation     *)
(*   kind    its kind; "NONE" between messages                             *)
(*   head    the header whose payload is still coming, and `got`, the part *)
(*           of it that came                                               *)
(*   lost    the message exceeds the limit after a Close was sent, and the *)
(*           endpoint reads on: its content is nobody's any more           *)
(*   ping    payload of the latest Ping without a Pong                     *)
(*   sent, received   has a Close been?                                    *)
(*   over    a rule was broken and noticed, a Close was received, or TCP   *)
(*           has ended: nothing that comes now may have an effect          *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets
LOCAL INSTANCE Utf8
CONSTANT Limit

None == "NONE"
NoHead == [t |-> None]

InitialHistory(role) ==
  [role |-> role, frags |-> <<>>, kind |-> None, head |-> NoHead, got |-> <<>>, lost |-> FALSE,
   ping |-> << <<-1, 0>> >>, sent |-> FALSE, received |-> FALSE, over |-> FALSE, ended |-> FALSE]

NothingOwed == << <<-1, 0>> >>

RECURSIVE Total(_)
Total(runs) == IF runs = <<>> THEN 0 ELSE Head(runs)[2] + Total(Tail(runs))

RECURSIVE Concat(_)
Concat(parts) == IF parts = <<>> THEN <<>> ELSE Head(parts) \o Concat(Tail(parts))

-----------------------------------------------------------------------------
(* What is legal.                                                          *)

\* [RFC6455-5.1] [RFC6455-5.2] [RFC6455-5.4] [RFC6455-5.5]
LegalHeader(h, hd) ==
  /\ hd.rsv = 0
  /\ hd.masked <=> h.role = "server"
  /\ hd.big \notin {"9223372036854775808", "18446744073709551615"}
  /\ \/ hd.op = 0 /\ h.kind # None
     \/ hd.op \in 1..2 /\ h.kind = None
     \/ hd.op \in 8..10 /\ hd.fin /\ hd.len < 126

\* [RFC6455-10.4] the message fits, with all of its fragments
Fits(h, hd) == hd.op \in 0..2 => hd.len <= Limit /\ hd.len + Total(Concat(h.frags)) <= Limit

\* The shortest form that holds the length.  [RFC6455-5.2]
Shortest(hd) == hd.enc = (IF hd.len < 126 THEN 7 ELSE IF hd.len < 65536 THEN 16 ELSE 64)

\* [RFC6455-7.4] codes 1004, 1005, 1006, 1015 are reserved, below 1000 and from 5000 on there are none,
\* 1016 to 2999 are for the protocol's future
MayBeSent(code) == code \in 1000..4999 /\ code \notin {1004, 1005, 1006} /\ code \notin 1015..2999

\* [RFC6455-5.5.1] a body is absent, or a code and then text
LegalBody(body) ==
  \/ body = <<>>
  \/ /\ Len(body) >= 2
     /\ MayBeSent(body[1][1] * 256 + body[2][1])
     /\ IsUtf8(SubSeq(body, 3, Len(body)))

-----------------------------------------------------------------------------
(* What an input means, given the history.                                 *)

\* The frame that this input completes: its header and payload; NoHead if it completes none.
Completed(h, in) ==
  IF in.t = "header" /\ in.len = 0 THEN [t |-> "frame", hd |-> in, body |-> <<>>]
  ELSE IF in.t = "payload" /\ h.head # NoHead /\ Total(h.got \o in.runs) = h.head.len
    THEN [t |-> "frame", hd |-> h.head, body |-> h.got \o in.runs]
  ELSE NoHead

IsData(hd) == hd.op \in 0..2
KindAfter(h, hd) == IF hd.op = 1 THEN "text" ELSE IF hd.op = 2 THEN "binary" ELSE h.kind

\* The text of the message so far, with what this input brings.
TextSoFar(h, in) == Concat(h.frags) \o h.got \o in.runs

\* The message that a completed frame ends: its content is the concatenation of its fragments.  [RFC6455-5.4]
MessageEnded(h, f) == ~h.lost /\ f # NoHead /\ LegalHeader(h, f.hd) /\ IsData(f.hd) /\ f.hd.fin
Message(h, f) == [kind |-> KindAfter(h, f.hd), runs |-> Concat(h.frags) \o f.body]

\* The codes that fit what is wrong; {} where nothing is.  [RFC6455-7.4.1]
FittingCodes(h, in) ==
  LET hd == IF in.t = "header" THEN in ELSE h.head
      f  == Completed(h, in)
      wrong == {c \in {1002, 1007, 1008, 1009} :
        \/ c = 1002 /\ (~LegalHeader(h, hd) \/ ~Shortest(hd) \/ (hd.op = 8 /\ hd.len = 1))
        \/ c = 1009 /\ ~(hd.big \notin {"9223372036854775808", "18446744073709551615"})
        \/ c \in {1008, 1009} /\ ~Fits(h, hd)
        \/ c = 1007 /\ h.kind = "text" /\ ~IsUtf8Prefix(Concat(h.frags))
        \/ c = 1007 /\ LegalHeader(h, hd) /\ IsData(hd) /\ KindAfter(h, hd) = "text"
              /\ \/ in.t = "payload" /\ ~IsUtf8Prefix(TextSoFar(h, in))
                 \/ MessageEnded(h, f) /\ ~IsUtf8(Message(h, f).runs)
        \/ c = 1002 /\ f # NoHead /\ hd.op = 8 /\ f.body # <<>>
              /\ (Len(f.body) < 2 \/ ~MayBeSent(f.body[1][1] * 256 + f.body[2][1]))
        \/ c = 1007 /\ f # NoHead /\ hd.op = 8 /\ Len(f.body) > 2 /\ ~IsUtf8(SubSeq(f.body, 3, Len(f.body)))}
  IN  IF in.t = "header" \/ (in.t = "payload" /\ h.head # NoHead) THEN wrong ELSE {}

\* A rule is broken for good with this input: whatever an endpoint's choices, it must fail now.  After
\* its own Close it may discard data unread, so that neither text nor size need be looked at.
MustFail(h, in) ==
  LET f == Completed(h, in)
  IN  \/ f # NoHead /\ ~LegalHeader(h, f.hd)
      \/ in.t = "header" /\ ~LegalHeader(h, in) /\ in.len > 126   \* no payload is awaited that may never come
      \/ in.t = "header" /\ LegalHeader(h, in) /\ ~Fits(h, in) /\ ~h.sent
      \/ MessageEnded(h, f) /\ KindAfter(h, f.hd) = "text" /\ ~IsUtf8(Message(h, f).runs) /\ ~h.sent

-----------------------------------------------------------------------------
(* The history after one more step.                                        *)

Sends(out, kinds) == \E i \in DOMAIN out : out[i].t \in kinds

\* `told`: the application was told that the connection failed, which on the wire may show later or never.
After(h, in, out, told) ==
  LET f      == Completed(h, in)
      legal  == f # NoHead /\ LegalHeader(h, f.hd)
      data   == legal /\ IsData(f.hd)
      got    == IF in.t = "payload" /\ f = NoHead THEN h.got \o in.runs ELSE <<>>
      frags  == IF ~data THEN h.frags ELSE IF f.hd.fin THEN <<>>
                ELSE IF f.body = <<>> THEN h.frags ELSE Append(h.frags, f.body)
      head   == IF in.t = "header" /\ f = NoHead THEN in
                ELSE IF in.t = "payload" /\ f = NoHead THEN h.head
                ELSE IF in.t \in {"header", "payload"} THEN NoHead ELSE h.head
      pinged == legal /\ f.hd.op = 9
      closed == legal /\ f.hd.op = 8
      ended  == h.ended \/ Sends(out, {"end"})
      failed == ended \/ closed \/ MustFail(h, in) \/ told
      lost   == ~(data /\ f.hd.fin) /\ (h.lost \/ (in.t = "header" /\ LegalHeader(h, in) /\ ~Fits(h, in)))
      next   == [h EXCEPT !.frags = IF lost THEN <<>> ELSE frags, !.head = head, !.lost = lost,
                          !.got = IF lost THEN (IF in.t = "payload" THEN <<>> ELSE @)
                                  ELSE IF in.t \in {"header", "payload"} THEN got ELSE @,
                          !.kind = IF ~data THEN @ ELSE IF f.hd.fin THEN None ELSE KindAfter(h, f.hd),
                          !.ping = IF Sends(out, {"pong"}) THEN NothingOwed
                                   ELSE IF pinged THEN (IF h.sent THEN NothingOwed ELSE f.body)   \* after a Close nobody counts on it
                                   ELSE @,
                          !.sent = @ \/ Sends(out, {"close"})]
  IN  IF h.over \/ failed
        THEN [InitialHistory(h.role) EXCEPT !.over = TRUE, !.ended = ended,
                                            !.received = h.received \/ closed, !.sent = next.sent]
        ELSE next
=============================================================================
