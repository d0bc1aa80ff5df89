-------------------------------- MODULE Flow --------------------------------
(***************************************************************************)
(* How much an endpoint holds, and for how long: what it receives, what it *)
(* has yet to send, the Pongs that it owes, and the time without data.     *)
(*                                                                         *)
(* Operators only, no variables: Reactions(e, in) is the set of all        *)
(* permitted reactions of an endpoint in state e to the input in.  A rule  *)
(* is stated in one operator.                                              *)
(*                                                                         *)
(* RFC 6455 asks for protection against exceeded limits [RFC6455-10.4] and *)
(* leaves how to the implementation.  The standard for browsers says what  *)
(* bufferedAmount is [WHATWG-bufferedAmount] and what send does in each    *)
(* ready state [WHATWG-send].  What is marked [Review-...] is this         *)
(* project's answer to the review of 2011.                                 *)
(*                                                                         *)
(* Abstractions.  Bytes come, wait and leave in pieces of Unit bytes, and  *)
(* every size is a multiple of it.  The three parts (receive, send,        *)
(* control) share nothing but a connection that is there, so each history  *)
(* is one of a single part, which its first input names.                   *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
  Unit,       \* bytes that come or leave at a time
  Limit,      \* bytes of the largest message that is taken
  Room,       \* bytes that may wait to be written
  PongRoom,   \* Pongs that may wait to be written
  IdleTicks   \* ticks of the clock without data that end a connection

Parts       == {"receive", "send", "control"}
Connections == {"one", "two"}

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* life    "up", or "failed"
\* held    bytes of the message so far
\* left    bytes that are announced and have not come
\* space   bytes that the buffer has room for
\* copied  bytes that were copied for this message: each as it comes, and again whenever the buffer grows
NewReceiver == [life |-> "up", held |-> 0, left |-> 0, space |-> 0, copied |-> 0]

\* ready    the ready state that the page sees
\* tcp      "opening", "up" or "gone"
\* waiting  bytes that were accepted and have not been written
\* fresh    bytes that were written since the event loop last began: they still count
\* dead     bytes that count and will never be written
\* goodbye  the own Close while TCP is up: "none", "waits" behind the data, "sent"
\* due      the task that ends the connection is queued; how: "clean" or "failed"
NewSender == [ready |-> "CONNECTING", tcp |-> "opening", waiting |-> 0, fresh |-> 0, dead |-> 0,
              goodbye |-> "none", due |-> "none"]

\* alive    the connection has not come to its idle limit
\* blocked  nothing can be written
\* pongs    payloads of the Pongs that wait, the oldest first
\* age      ticks since data came last
NewControl == [alive |-> TRUE, blocked |-> FALSE, pongs |-> <<>>, age |-> 0]

\* conn     a word for the part's state, derived
Start == [role |-> "client", conn |-> "NONE", part |-> "none", one |-> NewReceiver, two |-> NewReceiver,
          snd |-> NewSender, ctl |-> NewControl]

Word(e) ==
  CASE e.part = "none"    -> "NONE"
    [] e.part = "receive" -> IF e.one.life = "up" THEN "OPEN" ELSE "FAILED"
    [] e.part = "send"    -> e.snd.ready
    [] e.part = "control" -> IF e.ctl.alive THEN "OPEN" ELSE "EXPIRED"

-----------------------------------------------------------------------------
(* Observations and reactions.                                             *)

Effect(name, args) == [t |-> "effect", name |-> name, args |-> args]
NoArgs == [none |-> 0]   \* TLA+ has no empty record

Buffer(c, bytes)       == Effect("buffer", [connection |-> c, bytes |-> bytes])   \* the room it now has
Message(c, bytes, how) == Effect("message", [connection |-> c, bytes |-> bytes, copying |-> how])
Failed(c, code)        == Effect("failed", [connection |-> c, code |-> code])
Amount(bytes)          == Effect("amount", [bytes |-> bytes])                     \* bufferedAmount has changed to this
Wrote(bytes)           == Effect("wrote", [bytes |-> bytes])
Ready(word)            == Effect("ready", [state |-> word])                       \* readyState has changed to this
Throws(name)           == Effect("throws", [name |-> name])
Closed(clean)          == Effect("closeEvent", [clean |-> clean])
CloseFrame             == Effect("closeFrame", NoArgs)
EndTcp                 == Effect("endTcp", NoArgs)
ErrorEvent             == Effect("error", NoArgs)
Expired                == Effect("expired", NoArgs)
Pong(payload)          == Effect("pong", [payload |-> payload])

Reaction(e, out, choice, clauses, source) ==
  [out |-> out, next |-> [e EXCEPT !.conn = Word(e)], grade |-> "recommended", choice |-> choice,
   clauses |-> clauses, source |-> source]

Only(e, out, clauses, source) == {Reaction(e, out, "", clauses, source)}
Silent(e, clauses, source)    == Only(e, <<>>, clauses, source)

-----------------------------------------------------------------------------
(* Receiving.  [RFC6455-10.4] [Review-D18] [Review-D19]                    *)

\* A receiver and what it shows.
Shown(r, out) == [r |-> r, out |-> out]

\* What has come and what is announced fit into one message, however it is cut into frames.
Fits(r, bytes) == r.held + bytes <= Limit

Released(r) == [NewReceiver EXCEPT !.life = r.life]
Let(r, c)   == IF r.space > 0 THEN <<Buffer(c, 0)>> ELSE <<>>   \* the buffer goes

Fail(r, c, code) == Shown([Released(r) EXCEPT !.life = "failed"], <<Failed(c, code)>> \o Let(r, c))

\* A buffer that is full doubles, within the limit: memory follows what has come, and copying stays linear.
NextSpace(r) == IF r.space = 0 THEN Unit ELSE IF 2 * r.space > Limit THEN Limit ELSE 2 * r.space
IsFull(r)    == r.held = r.space
Grown(r)     == [r EXCEPT !.space = NextSpace(r), !.copied = @ + r.held]

Put(r) == [r EXCEPT !.held = @ + Unit, !.copied = @ + Unit]

\* Each byte was copied no more than three times on average.
Copying(r) == IF r.copied <= 3 * r.held THEN "linear" ELSE "excessive"

Deliver(r, c) == Shown(Released(r), <<Message(c, r.held, Copying(r))>> \o Let(r, c))

\* One more piece has found its place.
Store(r, c, final) ==
  LET grown  == IF IsFull(r) THEN Grown(r) ELSE r
      stored == Put(grown)
      told   == IF IsFull(r) THEN <<Buffer(c, grown.space)>> ELSE <<>>
      done   == IF final THEN Deliver(stored, c) ELSE Shown(stored, <<>>)
  IN  Shown(done.r, told \o done.out)

\* The codes that fit: 1009 and 1008 where a limit is exceeded, 1011 and 1009 where memory is short.  [RFC6455-7.4.1]
LimitCodes  == {<<"limitCode=tooBig", 1009>>, <<"limitCode=policy", 1008>>}
MemoryCodes == {<<"memoryCode=internal", 1011>>, <<"memoryCode=tooBig", 1009>>}

\* The same of the connection c of an endpoint.
With(e, c, shown)  == [e EXCEPT ![c] = shown.r]
One(e, c, shown, clauses, source) == Only(With(e, c, shown), shown.out, clauses, source)
Failing(e, c, codes, clauses, source) ==
  {LET f == Fail(e[c], c, code[2]) IN Reaction(With(e, c, f), f.out, code[1], clauses, source) : code \in codes}

OverLimit(e, c) == Failing(e, c, LimitCodes, {"10.4", "Review-D18"}, "rfc")

\* An allocation that fails ends this connection, and touches no other.
OutOfMemory(e, c) == Failing(e, c, MemoryCodes, {"10.4", "Review-D19"}, "policy")

\* A header announces the last frame of a message.  Nothing is set aside for bytes that have not come.
OnAnnounce(e, c, bytes) ==
  IF e[c].life = "failed" THEN Silent(e, {"7.1.7"}, "rfc")
  ELSE IF ~Fits(e[c], bytes) THEN OverLimit(e, c)
  ELSE Silent([e EXCEPT ![c].left = bytes], {"10.4", "Review-D18"}, "policy")

\* A piece comes; where the buffer has no room for it, memory is asked for.
Came(e, c, final, memory) ==
  IF IsFull(e[c]) /\ memory = "refused" THEN OutOfMemory(e, c)
  ELSE One(e, c, Store(e[c], c, final), {"5.4", "Review-D18"} \cup (IF memory = "refused" THEN {"Review-D19"} ELSE {}), "policy")

\* The next piece of the announced frame.
OnArrive(e, c, memory) ==
  IF e[c].life = "failed" THEN Silent(e, {"7.1.7"}, "rfc")
  ELSE LET left == e[c].left - Unit
       IN  Came([e EXCEPT ![c].left = left], c, left = 0, memory)

\* A whole frame of one piece.
OnFragment(e, c, final, memory) ==
  IF e[c].life = "failed" THEN Silent(e, {"7.1.7"}, "rfc")
  ELSE IF ~Fits(e[c], Unit) THEN OverLimit(e, c)
  ELSE Came(e, c, final, memory)

-----------------------------------------------------------------------------
(* Sending.  [WHATWG-send] [WHATWG-bufferedAmount] [Review-D20]            *)

\* What bufferedAmount returns: neither a write within the current task nor the end of the connection lessens it.
AmountOf(s) == s.waiting + s.fresh + s.dead

\* After each step the page looks at what may have changed, last at bufferedAmount.
Looked(e, s, out) ==
  out \o (IF s.ready # e.snd.ready THEN <<Ready(s.ready)>> ELSE <<>>)
      \o (IF AmountOf(s) # AmountOf(e.snd) THEN <<Amount(AmountOf(s))>> ELSE <<>>)
Sends(e, s, out, clauses, source) == Only([e EXCEPT !.snd = s], Looked(e, s, out), clauses, source)

\* Only an established connection whose closing handshake has not started transmits.
CanTransmit(s) == s.tcp = "up" /\ s.goodbye = "none"

\* TCP is gone: what waits will never be written, and stays counted.
Gone(s, how) == [s EXCEPT !.tcp = "gone", !.goodbye = "none", !.dead = @ + s.waiting, !.waiting = 0, !.due = how]

\* The message finds no room: TCP is ended at once, and the page hears of it.
Overflow(e, bytes) ==
  LET s == Gone(e.snd, "failed")
  IN  Sends(e, [s EXCEPT !.dead = @ + bytes], <<EndTcp>>, {"WHATWG-send", "Review-D20"}, "browser")

OnSend(e, bytes) ==
  LET s == e.snd
  IN  IF s.ready = "CONNECTING" THEN Sends(e, s, <<Throws("InvalidStateError")>>, {"WHATWG-send", "Review-D21"}, "browser")
      ELSE IF ~CanTransmit(s) THEN Sends(e, [s EXCEPT !.dead = @ + bytes], <<>>, {"WHATWG-send", "Review-D21"}, "browser")
      ELSE IF s.waiting + bytes > Room THEN Overflow(e, bytes)
      ELSE Sends(e, [s EXCEPT !.waiting = @ + bytes], <<>>, {"WHATWG-send", "Review-D20"}, "browser")

\* The Close goes behind all data that was accepted.  [RFC6455-6.1]
Goodbye(s) == IF s.goodbye = "waits" /\ s.waiting = 0 THEN [s EXCEPT !.goodbye = "sent"] ELSE s
SaidNow(s) == IF Goodbye(s) # s THEN <<CloseFrame>> ELSE <<>>

\* The network takes the next piece, because the peer has read.
OnTake(e) ==
  LET s == [e.snd EXCEPT !.waiting = @ - Unit, !.fresh = @ + Unit]
  IN  IF e.snd.waiting = 0 THEN Silent(e, {"6.1"}, "rfc")
      ELSE Sends(e, Goodbye(s), <<Wrote(Unit)>> \o SaidNow(s), {"6.1", "WHATWG-bufferedAmount", "Review-D20"}, "browser")

\* The page closes.  A connection that is being opened fails; after that nothing is left to do.  [WHATWG-close]
OnClose(e) ==
  LET s       == e.snd
      closing == [s EXCEPT !.ready = "CLOSING"]
      waits   == [closing EXCEPT !.goodbye = "waits"]
      clauses == {"WHATWG-close", "Review-D21"}
  IN  CASE s.ready \in {"CLOSING", "CLOSED"} -> Silent(e, clauses, "browser")
        [] s.tcp = "opening" -> Sends(e, Gone(closing, "failed"), <<EndTcp>>, clauses, "browser")
        [] s.tcp = "up"      -> Sends(e, Goodbye(waits), SaidNow(waits), clauses, "browser")
        [] s.tcp = "gone"    -> Sends(e, closing, <<>>, clauses, "browser")

OnEstablished(e) ==
  Sends(e, [e.snd EXCEPT !.ready = "OPEN", !.tcp = "up"], <<>>, {"WHATWG-established"}, "browser")

\* The event loop begins anew: what was written no longer counts.  Then its task may run: the connection is closed,
\* and the page is told, with an error first where it had to fail.  [WHATWG-closed]
OnTurn(e) ==
  LET s    == e.snd
      over == [s EXCEPT !.fresh = 0, !.ready = "CLOSED", !.due = "none"]
      told == (IF s.due = "failed" THEN <<ErrorEvent>> ELSE <<>>) \o <<Closed(s.due = "clean")>>
  IN  IF s.due = "none" THEN Sends(e, [s EXCEPT !.fresh = 0], <<>>, {"WHATWG-bufferedAmount"}, "browser")
      ELSE Sends(e, over, told, {"WHATWG-bufferedAmount", "WHATWG-closed", "Review-D20", "Review-D21"}, "browser")

\* TCP is lost.  [RFC6455-7.2.1]
OnLost(e) == Sends(e, Gone(e.snd, "failed"), <<>>, {"7.2.1", "Review-D20", "Review-D21"}, "browser")

\* The peer answers the Close, and TCP ends.  [RFC6455-7.1.4]
OnEnded(e) == Sends(e, Gone(e.snd, "clean"), <<>>, {"7.1.4", "Review-D21"}, "browser")

-----------------------------------------------------------------------------
(* Control frames and idleness.  [RFC6455-5.5.2] [RFC6455-5.5.3] [Review-T18] *)

Controls(e, k, out, choice, clauses, source) == Reaction([e EXCEPT !.ctl = k], out, choice, clauses, source)

\* While nothing can be written Pongs wait, a bounded number of them, the latest among them; only that one is owed.
\* Where there is no room for one more, the oldest makes room, or the latest takes the place of all.
Queued(k, payload)   == [k EXCEPT !.pongs = Append(@, payload)]
Pushed(k, payload)   == [k EXCEPT !.pongs = Append(Tail(@), payload)]
Replaced(k, payload) == [k EXCEPT !.pongs = <<payload>>]

IsCrowded(k) == Len(k.pongs) >= PongRoom

OnPing(e, payload) ==
  LET k == e.ctl
  IN  IF ~k.alive THEN Silent(e, {"Review-T18"}, "policy")
      ELSE IF ~k.blocked THEN {Controls(e, k, <<Pong(payload)>>, "", {"5.5.2"}, "rfc")}
      ELSE IF k.pongs = <<>> THEN {Controls(e, Queued(k, payload), <<>>, "", {"5.5.2", "5.5.3"}, "rfc")}
      ELSE IF IsCrowded(k)
        THEN {Controls(e, Replaced(k, payload), <<>>, "flood=latest", {"5.5.3", "Review-T18"}, "rfc"),
              Controls(e, Pushed(k, payload), <<>>, "flood=pushed", {"5.5.3", "Review-T18"}, "rfc")}
      ELSE {Controls(e, Queued(k, payload), <<>>, "pongs=queue", {"5.5.3", "Review-T18"}, "rfc"),
            Controls(e, Replaced(k, payload), <<>>, "pongs=latest", {"5.5.3", "Review-T18"}, "rfc")}

OnBlock(e) == {Controls(e, [e.ctl EXCEPT !.blocked = TRUE], <<>>, "", {"5.5.2"}, "derived")}

\* The Pongs that wait go out in their order.
OnUnblock(e) ==
  {Controls(e, [e.ctl EXCEPT !.blocked = FALSE, !.pongs = <<>>],
            [i \in DOMAIN e.ctl.pongs |-> Pong(e.ctl.pongs[i])], "", {"5.5.2", "5.5.3", "Review-T18"}, "rfc")}

\* Data shows life, control frames don't.
OnData(e) == {Controls(e, IF e.ctl.alive THEN [e.ctl EXCEPT !.age = 0] ELSE e.ctl, <<>>, "", {"Review-T18"}, "policy")}

\* A connection at its idle limit is let go of, with what waits.
OnTick(e) ==
  LET k == e.ctl
  IN  IF ~k.alive THEN Silent(e, {"Review-T18"}, "policy")
      ELSE IF k.age + 1 < IdleTicks THEN {Controls(e, [k EXCEPT !.age = @ + 1], <<>>, "", {"Review-T18"}, "policy")}
      ELSE {Controls(e, [NewControl EXCEPT !.alive = FALSE, !.blocked = k.blocked], <<Expired>>, "", {"Review-T18"}, "policy")}

-----------------------------------------------------------------------------
(* Inputs.                                                                 *)

Act(name, args) == [t |-> "act", name |-> name, args |-> args]

Asked == [receive |-> "Review-D18", send |-> "Review-D20", control |-> "Review-T18"]   \* the question behind each part
OnStart(e, part) == Silent([e EXCEPT !.part = part], {Asked[part]}, "policy")

\* What a header may announce: all that fits, a piece more, and the greatest length that there is.
Announced == {"6144", "7168", "9223372036854775807"}
Huge == 1073741824   \* stands for the greatest length: TLC's integers end sooner
SizeOf(text) == CASE text = "6144" -> 6144 [] text = "7168" -> 7168 [] text = "9223372036854775807" -> Huge

\* All permitted reactions.
Reactions(e, in) ==
  LET a == in.args
  IN  CASE in.name = "start"       -> OnStart(e, a.part)
        [] in.name = "announce"    -> OnAnnounce(e, a.connection, SizeOf(a.length))
        [] in.name = "arrive"      -> OnArrive(e, a.connection, a.memory)
        [] in.name = "fragment"    -> OnFragment(e, a.connection, a.final, a.memory)
        [] in.name = "established" -> OnEstablished(e)
        [] in.name = "send"        -> OnSend(e, a.bytes)
        [] in.name = "take"        -> OnTake(e)
        [] in.name = "close"       -> OnClose(e)
        [] in.name = "turn"        -> OnTurn(e)
        [] in.name = "lost"        -> OnLost(e)
        [] in.name = "ended"       -> OnEnded(e)
        [] in.name = "ping"        -> OnPing(e, a.payload)
        [] in.name = "block"       -> OnBlock(e)
        [] in.name = "unblock"     -> OnUnblock(e)
        [] in.name = "data"        -> OnData(e)
        [] in.name = "tick"        -> OnTick(e)

\* When an input can come.  What a faulty endpoint could show itself by comes always, even where a right one is silent.
Accepts(e, in) ==
  LET a == in.args
  IN  CASE in.name = "start" -> e.part = "none"
        [] in.name \in {"announce", "fragment"} -> e.part = "receive" /\ e[a.connection].left = 0
        [] in.name = "arrive" -> e.part = "receive" /\ (e[a.connection].left > 0 \/ e[a.connection].life = "failed")
        [] in.name = "established" -> e.part = "send" /\ e.snd.tcp = "opening"
        [] in.name = "lost"  -> e.part = "send" /\ e.snd.tcp = "up"
        [] in.name = "ended" -> e.part = "send" /\ e.snd.tcp = "up" /\ e.snd.goodbye = "sent"
        [] in.name \in {"send", "take", "close", "turn"} -> e.part = "send"
        [] in.name = "block"   -> e.part = "control" /\ ~e.ctl.blocked
        [] in.name = "unblock" -> e.part = "control" /\ e.ctl.blocked
        [] in.name \in {"ping", "data", "tick"} -> e.part = "control"
=============================================================================
