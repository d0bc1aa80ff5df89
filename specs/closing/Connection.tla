----------------------------- MODULE Connection -----------------------------
(***************************************************************************)
(* One side of a connection: the endpoint of framing with TCP under it, as *)
(* RFC 6455 sees it, and the application's close event over it.            *)
(*                                                                         *)
(* Operators only, no variables.  Responses(c, in) is to a connection what *)
(* Reactions(ep, in) is to its endpoint: the set of all permitted          *)
(* reactions, graded.  What an endpoint does with frames and calls is said *)
(* in Endpoint and only there; here is what becomes of it when writes      *)
(* block, when either half of TCP ends, when all is lost, when time is up. *)
(*                                                                         *)
(* Abstractions.  A timer has no length: it may run out whenever it runs,  *)
(* which covers every length.  RFC 6455 has no timers, so what they bring  *)
(* is of source "policy".  TCP acknowledges nothing: a frame is sent when  *)
(* it is written.  Blocked writes are a queue of whole frames; how full it *)
(* may grow is the topic of flow control.  Letting go of the socket covers *)
(* every abrupt end: a kernel may make a reset of it, or not.              *)
(***************************************************************************)
EXTENDS Endpoint

-----------------------------------------------------------------------------
(* States.                                                                 *)

NoneCame == 1006   \* the code of a connection that received no Close, never on the wire  [RFC6455-7.1.5]
NoneSaid == 1005   \* ... and of one whose first Close had no code

\* ep       the endpoint; ENDED once it wants its half of TCP to end, or all is over
\* queue    frames that wait while writes block (`stalled`)
\* own      this half of TCP: OPEN, ENDING (the queue goes first), ENDED
\* peer     the other half: OPEN, ENDED
\* socket   HELD, or GONE: nothing is read or written any more, ever
\* got      a Close was received: `code` and `reason` are those of the first  [RFC6455-7.1.5] [RFC6455-7.1.6]
\* wrote    the own Close is on the wire
NewConnection(role) ==
  [ep |-> Start(role), queue |-> <<>>, stalled |-> FALSE, own |-> "OPEN", peer |-> "OPEN", socket |-> "HELD",
   got |-> FALSE, code |-> NoneCame, reason |-> <<>>, wrote |-> FALSE]

\* A connection that is over keeps nothing, and has no way back.  [RFC6455-7.1.4]
Gone(c) ==
  [NewConnection(c.ep.role) EXCEPT !.ep = Stopped(c.ep, "ENDED"), !.own = "ENDED", !.peer = "ENDED", !.socket = "GONE"]

-----------------------------------------------------------------------------
(* Observations, beside the endpoint's.                                    *)

IsMessage(o) == o.t = "frame" /\ o.op \in {TEXT, BINARY}
IsFrame(o)   == o.t \in {"frame", "pong", "close"}

Release == [t |-> "release"]

\* Messages that `send` accepted and that never came to the wire.
Lost(c) == Cardinality({i \in DOMAIN c.queue : IsMessage(c.queue[i])})

\* Clean: TCP closed after both Closes crossed it, however it closed.  [RFC6455-7.1.4]
IsClean(c) == c.got /\ c.wrote

\* The application's one close event.  [RFC6455-7.1.4] [RFC6455-7.1.5] [RFC6455-7.1.6]
ClosedEvent(c) ==
  [t |-> "closed", code |-> c.code, reason |-> c.reason, clean |-> IsClean(c), lost |-> Lost(c)]

\* The code that an endpoint states when it is free to: the one that it answers, or that it goes away.  A reply
\* typically echoes; any other legal code would do.  [RFC6455-5.5.1]
AnswerCode(c) ==
  IF ~c.got THEN 1001
  ELSE IF c.code # NoneSaid /\ LegalCode(c.code) THEN c.code ELSE NoCode

\* A Close as it goes to the wire: `codes` are those that would do, `code` and `reason` what it carries here.
Worded(c, in, o) ==
  IF o.t # "close" THEN o
  ELSE [t |-> "close", codes |-> o.codes, hdr |-> o.hdr,
        code |-> IF AnyLegal \in o.codes THEN AnswerCode(c) ELSE CHOOSE x \in o.codes : \A y \in o.codes : x <= y,
        reason |-> IF in.t = "close" THEN in.reason ELSE <<>>]

-----------------------------------------------------------------------------
(* Writing.                                                                *)

\* w is a connection `c` and what was observed so far, `out`.
WriteFrame(w, o) ==
  IF w.c.stalled THEN [w EXCEPT !.c.queue = Append(@, o)]
  ELSE [w EXCEPT !.out = Append(@, o), !.c.wrote = @ \/ o.t = "close"]

\* The own half of TCP ends behind everything that was accepted.  [RFC6455-6.1] [RFC6455-7.1.1]
EndOwn(w) ==
  IF w.c.queue = <<>> THEN [w EXCEPT !.out = Append(@, EndTcp), !.c.own = "ENDED"]
  ELSE [w EXCEPT !.c.own = "ENDING"]

Write(w, o) ==
  IF IsFrame(o) THEN WriteFrame(w, o)
  ELSE IF o = EndTcp THEN EndOwn(w)
  ELSE [w EXCEPT !.out = Append(@, o)]

RECURSIVE WriteAll(_, _)
WriteAll(w, out) == IF out = <<>> THEN w ELSE WriteAll(Write(w, Head(out)), Tail(out))

\* TCP is closed when both halves are; then the WebSocket connection is, and the application hears of it.
\* [RFC6455-7.1.4]
Settled(w) ==
  IF w.c.own = "ENDED" /\ w.c.peer = "ENDED" /\ w.c.socket = "HELD"
    THEN [c |-> Gone(w.c), out |-> Append(w.out, ClosedEvent(w.c))]
    ELSE w

RECURSIVE WithoutPongs(_, _)
WithoutPongs(queue, closed) ==
  IF queue = <<>> THEN <<>>
  ELSE (IF closed /\ Head(queue).t = "pong" THEN <<>> ELSE <<Head(queue)>>)
       \o WithoutPongs(Tail(queue), closed \/ Head(queue).t = "close")

\* No Pong follows the own Close once the peer's has come, nor once the connection has failed: those that wait
\* behind it are dropped.  [RFC6455-5.5.2] [RFC6455-7.1.7]
StillDue(c) == WithoutPongs(c.queue, c.wrote)

\* The reaction r of the endpoint, as the connection c shows it for the input in.
Through(c, in, r) ==
  LET stops == Reading(c.ep) /\ ~Reading(r.next)
      next  == [c EXCEPT !.ep = r.next, !.queue = IF stops THEN StillDue(c) ELSE @]
      w     == Settled(WriteAll([c |-> next, out |-> <<>>],
                                [i \in DOMAIN r.out |-> Worded(c, in, r.out[i])]))
  IN  Reaction(w.out, w.c, r.grade, r.choice, r.clauses, r.source)

-----------------------------------------------------------------------------
(* Receiving.                                                              *)

CompletesClose(e, in) ==
  \/ in.t = "header" /\ in.op = CLOSE /\ in.len = 0 /\ HeaderFaults(e, in) = {}
  \/ in.t = "payload" /\ e.frame.op = "CLOSE" /\ e.frame.faults = {} /\ Size(in.runs) = e.frame.rem

\* A Close that the endpoint refuses is a violation; no Close was received.
Refusals == {"undefinedCode=refuse", "closeReason=refuse", "nonMinimalLength=refuse"}
TakesClose(c, in, r) == Reading(c.ep) /\ CompletesClose(c.ep, in) /\ r.choice \notin Refusals

\* [RFC6455-7.1.5] [RFC6455-7.1.6]
Received(c, body) ==
  [c EXCEPT !.got    = TRUE,
            !.code   = IF Size(body) < 2 THEN NoneSaid ELSE CodeOf(body),
            !.reason = IF Size(body) < 2 THEN <<>> ELSE ReasonOf(body)]

OnBytes(c, in) ==
  {Through(IF TakesClose(c, in, r)
             THEN Received(c, IF in.t = "header" THEN <<>> ELSE c.ep.part \o in.runs) ELSE c, in, r)
   : r \in Reactions(c.ep, in)}

\* The peer's half ends.  If that comes without a Close the connection is lost, and nothing says whether what
\* still waits is to be written to a peer that may read on, or is lost with it.  [RFC6455-7.1.1] [RFC6455-7.2.1]
OnPeerEnd(c, in) ==
  LET told  == [c EXCEPT !.peer = "ENDED"]
      free  == Reading(c.ep) /\ StillDue(c) # <<>>
      flush == IF c.ep.conn = "ENDED" THEN {Must(<<>>, c.ep, {"7.1.4"})} ELSE Reactions(c.ep, in)
  IN  {Through(told, in, r) : r \in IF free THEN Choosing("peerEnd=flush", flush) ELSE flush}
      \cup (IF free THEN {Reaction(<<EndTcp, ClosedEvent(c)>>, Gone(c), "recommended", "peerEnd=drop",
                                   {"7.1.1", "7.2.1"}, "derived")} ELSE {})

\* TCP is gone at once: reset, or found dead.  [RFC6455-7.1.4] [RFC6455-7.2.1]
OnReset(c) ==
  {Reaction(<<ClosedEvent(c)>>, Gone(c), "recommended", "", {"7.1.4", "7.1.5"}, "derived")}

-----------------------------------------------------------------------------
(* Blocked writes.                                                         *)

OnStall(c) == {Reaction(<<>>, [c EXCEPT !.stalled = TRUE], "recommended", "", {"6.1"}, "derived")}

\* What was accepted goes out in its order, then the end that was waiting.
OnDrain(c) ==
  LET free  == [c EXCEPT !.stalled = FALSE, !.queue = <<>>]
      frames == WriteAll([c |-> free, out |-> <<>>], c.queue)
      w     == Settled(IF c.own = "ENDING" THEN EndOwn(frames) ELSE frames)
  IN  {Reaction(w.out, w.c, "recommended", "", {"6.1", "7.1.1"}, "derived")}

-----------------------------------------------------------------------------
(* Timers.                                                                 *)

Timers == {"closing", "tcp", "idle"}

\* closing   the own Close was sent and the peer's is awaited
\* tcp       nothing is awaited but the end of TCP
\* idle      nothing came for long
\* Every state has one, so no wait is without bound, whatever comes meanwhile.
TimerRuns(c, timer) ==
  /\ c.socket = "HELD"
  /\ CASE timer = "closing" -> c.ep.conn = "CLOSE_SENT"
       [] timer = "tcp"     -> c.ep.conn \in {"CLOSED_BOTH", "FAILED", "ENDED"}
       [] timer = "idle"    -> c.ep.conn = "OPEN"

\* Nobody is waited for any longer: the connection lets go, and says what was lost.
LetGo(c, choice) ==
  Reaction(<<Release, ClosedEvent(c)>>, Gone(c), "recommended", choice, {"7.1.1"}, "policy")

\* Also a client may end TCP now.  Either the own half ends first and the peer gets a last chance, or all
\* ends at once; where writes block there is no other way.  [RFC6455-7.1.1]
GiveUp(c) ==
  IF c.own = "OPEN" /\ c.queue = <<>>
    THEN LET w == Settled(EndOwn([c |-> [c EXCEPT !.ep = Stopped(c.ep, "ENDED")], out |-> <<>>]))
         IN  {Reaction(w.out, w.c, "recommended", "timeout=end", {"7.1.1"}, "policy"), LetGo(c, "timeout=release")}
    ELSE {LetGo(c, "")}

\* A connection that shows no life is closed as any other: with a Close, whose answer is then awaited.
OnIdle(c, in) ==
  {Through(c, in, Reaction(<<SendCloseFrame(c.ep, {AnyLegal})>>, [c.ep EXCEPT !.conn = "CLOSE_SENT"],
                           "recommended", "", {"7.1.2"}, "policy"))}

OnTimeout(c, in) == IF in.timer = "idle" THEN OnIdle(c, in) ELSE GiveUp(c)

-----------------------------------------------------------------------------
(* All permitted reactions.                                                *)
Responses(c, in) ==
  CASE in.t \in {"header", "payload"} -> OnBytes(c, in)
    [] in.t = "endOfStream"           -> OnPeerEnd(c, in)
    [] in.t = "reset"                 -> OnReset(c)
    [] in.t = "timeout"               -> OnTimeout(c, in)
    [] in.t = "stall"                 -> OnStall(c)
    [] in.t = "drain"                 -> OnDrain(c)
    [] OTHER                          -> {Through(c, in, r) : r \in Reactions(c.ep, in)}

-----------------------------------------------------------------------------
(* When an input can come.  Bytes may come at any time, also for a         *)
(* connection that is gone: from its peer's view they were sent in time.   *)
Possible(c, in) ==
  CASE in.t = "header"      -> (c.socket = "GONE" \/ c.peer = "OPEN") /\ c.ep.frame = NoFrame
    [] in.t = "payload"     -> c.peer = "OPEN" /\ Accepts(c.ep, in)
    [] in.t = "endOfStream" -> c.peer = "OPEN"
    [] in.t = "reset"       -> c.socket = "HELD"
    [] in.t = "timeout"     -> TimerRuns(c, in.timer)
    [] in.t = "stall"       -> ~c.stalled /\ c.own # "ENDED"
    [] in.t = "drain"       -> c.stalled
    [] in.t = "quiet"       -> c.ep.ping # NoPing
    [] OTHER                -> TRUE
=============================================================================
