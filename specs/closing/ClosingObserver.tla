-------------------------- MODULE ClosingObserver ---------------------------
(***************************************************************************)
(* What a bystander knows of one connection who sees only the wire and the *)
(* application: the history h, never the connection's state.  The rules of *)
(* closing are stated here over that history, apart from the machine's     *)
(* guards, as statements on a step: h before it, its input and what was    *)
(* observed.                                                               *)
(*                                                                         *)
(* h keeps of the past what the rules ask for:                             *)
(*   op        the opcode of the frame whose payload is awaited, or -1     *)
(*   got       a legal Close was received                                  *)
(*   codes     the codes that the close event may have; reason: its reason *)
(*   maybe     a Close was received, legal or not                          *)
(*   sent      Closes written; sentCode: the code of the first             *)
(*   asked     the own side began to close of its own accord, though the   *)
(*             Close may still wait to be written                          *)
(*   answered  the first Close written answers one that was received       *)
(*   accepted, put   messages that `send` took, and that were written      *)
(*   stalled   writes block                                                *)
(*   own, peer a half of TCP has ended                                     *)
(*   over      nothing that comes may have an effect: a Close or a         *)
(*             violation was received, or a half of TCP ended, or all did  *)
(*   events    close events; clean: the last one's word                    *)
(*   troubled  a reset came, or a timer ran out, or a rule was broken      *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

NobodySaid == <<>>

InitialHistory(role) ==
  [role |-> role, op |-> -1, got |-> FALSE, codes |-> {1006}, reason |-> NobodySaid, maybe |-> FALSE,
   sent |-> 0, sentCode |-> 0, asked |-> FALSE, answered |-> FALSE, accepted |-> 0, put |-> 0,
   stalled |-> FALSE, own |-> FALSE, peer |-> FALSE, over |-> FALSE, events |-> 0, clean |-> FALSE, code |-> 0,
   troubled |-> FALSE]

-----------------------------------------------------------------------------
(* Words.                                                                  *)

Those(out, kind)  == {i \in DOMAIN out : out[i].t = kind}
Count(out, kind)  == Cardinality(Those(out, kind))
Shows(out, kinds) == \E i \in DOMAIN out : out[i].t \in kinds
Data(out)         == {i \in Those(out, "frame") : out[i].op \in 1..2}
Written           == {"frame", "pong", "close"}
Fed(in)           == in.t \in {"header", "payload"}

\* [RFC6455-7.4] as Observer of framing has it
MayBeSent(code) == code \in 1000..4999 /\ code \notin {1004, 1005, 1006} /\ code \notin 1015..2999

\* The Close that the input completes: its payload as bytes; no Close otherwise.
IsWholeClose(h, in) == \/ in.t = "header" /\ in.rsv = 0 /\ in.op = 8 /\ in.len = 0
                       \/ in.t = "payload" /\ h.op = 8
Body(in)     == IF in.t = "header" THEN <<>> ELSE [i \in DOMAIN in.runs |-> in.runs[i][1]]
CodeIn(body) == IF body = <<>> THEN 1005 ELSE body[1] * 256 + body[2]
ReasonIn(in) == IF in.t = "header" THEN <<>> ELSE SubSeq(in.runs, 3, Len(in.runs))

Closes(h, in) == ~h.over /\ Fed(in) /\ IsWholeClose(h, in)
ClosesLegally(h, in) == Closes(h, in) /\ (Body(in) = <<>> \/ MayBeSent(CodeIn(Body(in))))
Breaks(in)    == in.t = "header" /\ in.rsv # 0

-----------------------------------------------------------------------------
(* The history after one more step.                                        *)
After(h, in, out) ==
  LET closes == Closes(h, in)
      legal  == ClosesLegally(h, in)
      code   == CodeIn(Body(in))
      first  == h.sent = 0 /\ Shows(out, {"close"})
      ends   == Shows(out, {"end", "release", "closed"})
      event  == CHOOSE i \in Those(out, "closed") : TRUE
  IN  [h EXCEPT
        !.op        = IF in.t = "header" THEN (IF in.len > 0 THEN in.op ELSE -1) ELSE IF in.t = "payload" THEN -1 ELSE @,
        !.got       = @ \/ legal,
        !.maybe     = @ \/ closes,
        !.codes     = IF legal THEN {code} ELSE IF closes THEN {1006, code} ELSE @,
        !.reason    = IF closes THEN ReasonIn(in) ELSE @,
        !.sent      = @ + Count(out, "close"),
        !.sentCode  = IF first THEN out[CHOOSE i \in Those(out, "close") : TRUE].code ELSE @,
        !.asked     = @ \/ (in.t = "close" /\ ~Shows(out, {"rejected"})) \/ (in.t = "timeout" /\ in.timer = "idle"),
        !.answered  = IF first THEN (h.got \/ legal) /\ ~h.asked ELSE @,
        !.accepted  = @ + (IF in.t = "send" /\ ~Shows(out, {"rejected"}) THEN 1 ELSE 0),
        !.put       = @ + Cardinality(Data(out)),
        !.stalled   = (@ \/ in.t = "stall") /\ in.t # "drain",
        !.own       = @ \/ Shows(out, {"end"}),
        !.peer      = @ \/ in.t = "endOfStream",
        !.over      = @ \/ closes \/ Breaks(in) \/ ends \/ in.t \in {"endOfStream", "reset"},
        !.events    = @ + Count(out, "closed"),
        !.clean     = IF Shows(out, {"closed"}) THEN out[event].clean ELSE @,
        !.code      = IF Shows(out, {"closed"}) THEN out[event].code ELSE @,
        !.troubled  = @ \/ in.t \in {"reset", "timeout"} \/ Breaks(in) \/ (closes /\ ~legal)]

-----------------------------------------------------------------------------
(* The close event.                                                        *)

\* At most one.  [RFC6455-7.1.4]
OneCloseEvent(h, in, out) == h.events + Count(out, "closed") <= 1

\* When TCP is closed, not before: both halves ended, or it was reset, or let go of.  And nothing after it.  [RFC6455-7.1.4]
EventTimely(h, in, out) ==
  LET after == After(h, in, out)
  IN  \A i \in Those(out, "closed") :
        /\ (after.own /\ after.peer) \/ in.t = "reset" \/ Shows(out, {"release"})
        /\ i = Len(out)

\* ... but then at once.
EventPrompt(h, in, out) ==
  LET after == After(h, in, out)
  IN  (after.own /\ after.peer) \/ (in.t = "reset" /\ h.events = 0) \/ Shows(out, {"release"}) => after.events > 0

\* The code and the reason of the first Close received; 1005 if that had none, 1006 if none came.  A Close whose
\* code is illegal may count or not.  [RFC6455-7.1.5] [RFC6455-7.1.6]
FirstCloseCounts(h, in, out) ==
  LET after == After(h, in, out)
  IN  \A i \in Those(out, "closed") :
        /\ out[i].code \in after.codes
        /\ out[i].reason = (IF out[i].code = 1006 THEN <<>> ELSE after.reason)

\* Clean: a Close was sent and one was received.  [RFC6455-7.1.4]
CleanMeansBoth(h, in, out) ==
  LET after == After(h, in, out)
  IN  \A i \in Those(out, "closed") :
        /\ out[i].clean => after.sent > 0 /\ after.maybe
        /\ after.sent > 0 /\ after.got => out[i].clean

\* What `send` accepted was written, or is reported lost.  [RFC6455-6.1]
FlushedOrReported(h, in, out) ==
  LET after == After(h, in, out)
  IN  \A i \in Those(out, "closed") : out[i].lost = after.accepted - after.put

\* The peer ended TCP without a Close, a failure of the connection.
PeerFails(h, in) == in.t = "endOfStream" /\ ~h.over

\* ... and only a failure can lose it: a reset, an expired timer, or such an end.  [RFC6455-7.2.1]
LostByFailure(h, in, out) ==
  \A i \in Those(out, "closed") : out[i].lost > 0 => in.t \in {"reset", "timeout"} \/ PeerFails(h, in)

-----------------------------------------------------------------------------
(* Sending.                                                                *)

\* [RFC6455-5.5.1]
OneCloseFrame(h, in, out) == h.sent + Count(out, "close") <= 1

\* [RFC6455-5.5.1]
NoDataAfterClose(h, in, out) ==
  \A i \in Data(out) : h.sent = 0 /\ \A j \in Those(out, "close") : i < j

\* [RFC6455-7.4]
LegalCodes(h, in, out) ==
  \A i \in Those(out, "close") :
    /\ out[i].code = 0 \/ MayBeSent(out[i].code)
    /\ \A c \in out[i].codes : c \in {0, -1} \/ MayBeSent(c)

\* The own half of TCP ends behind all that was accepted, unless the peer has failed the connection, and nothing
\* is written behind it.  [RFC6455-6.1]
FlushedBeforeEnd(h, in, out) ==
  \A i \in Those(out, "end") :
    /\ LET after == After(h, in, out) IN after.put = after.accepted \/ PeerFails(h, in)
    /\ \A j \in DOMAIN out : j > i => out[j].t \notin Written
NothingWrittenAfterEnd(h, in, out) ==
  h.own => ~Shows(out, Written \cup {"end"})

\* No Pong follows the own Close when the connection is over.  [RFC6455-5.5.2]
PongsStop(h, in, out) == h.over /\ h.sent > 0 => ~Shows(out, {"pong"})

\* Nothing is written while writes block.
BlockedWritesNothing(h, in, out) == h.stalled /\ in.t # "drain" => ~Shows(out, Written)

\* A call to send is taken exactly while no Close was sent or received, nor anything ended.  [RFC6455-6.1]
SendTaken(h, in, out) ==
  in.t = "send" => /\ h.over => Shows(out, {"rejected"})
                   /\ ~Shows(out, {"rejected"}) /\ ~h.stalled => Data(out) # {}

-----------------------------------------------------------------------------
(* Receiving.                                                              *)

\* After a received Close everything is discarded.  [RFC6455-5.5.1]
NothingDeliveredAfterClose(h, in, out) ==
  h.maybe \/ Closes(h, in) => ~Shows(out, {"deliver"})

\* Bytes after the end are never read as anything.  [RFC6455-7.1.7] [RFC6455-1.4]
NothingReadAfterEnd(h, in, out) == h.over /\ Fed(in) => out = <<>>

-----------------------------------------------------------------------------
(* Ending TCP.                                                             *)

\* The server does it first; a client only after it, or when its time is up (or later, when writes go on).  [RFC6455-7.1.1]
ServerFirst(h, in, out, grade) ==
  h.role = "client" /\ Shows(out, {"end"}) /\ grade = "recommended" => in.t \in {"endOfStream", "timeout", "drain"}

\* Only time, run out after the closing began, makes an endpoint let go.  [RFC6455-7.1.1]
LetsGoByTimer(h, in, out) == Shows(out, {"release"}) => in.t = "timeout" /\ in.timer # "idle"

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* A received Close is answered as soon as writes go through.  [RFC6455-5.5.1]
CloseAnswered(h) == h.got /\ ~h.stalled /\ h.events = 0 => h.sent > 0

\* A server that nothing more can come to ends its half of TCP as soon as writes go through.  [RFC6455-7.1.1]
ServerEnds(h) == h.role = "server" /\ h.over /\ ~h.stalled => h.own \/ h.events > 0
=============================================================================
