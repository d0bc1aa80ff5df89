---------------------------- MODULE FlowObserver ----------------------------
(***************************************************************************)
(* What a bystander knows who sees what reaches an endpoint and what it    *)
(* shows: the history h, never the endpoint's state.  What must hold is    *)
(* stated here a second time, as statements on a step, so that a faulty    *)
(* guard in Flow can't hide itself.                                        *)
(*                                                                         *)
(* h keeps of the past what the properties ask for:                        *)
(*   conn  of each connection: whether it is alive, bytes of its message   *)
(*         that came and that are announced, the room its buffer was seen  *)
(*         to have, the bytes that were copied to make it so               *)
(*   page  opened and asked: the connection was established, close was     *)
(*         called; up: TCP stands; pending: bytes accepted and not         *)
(*         written; since: bytes written since the event loop last began;  *)
(*         amount: what the page read last; said: the own Close is out;    *)
(*         trouble: it did not end by the book; events: close events       *)
(*   ctl   alive, blocked; pings: the last ones while blocked, one more    *)
(*         than may wait; age: ticks since data                            *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS Unit, Limit, Room, PongRoom, IdleTicks, Connections, SizeOf(_)

NoConn == [alive |-> TRUE, held |-> 0, left |-> 0, space |-> 0, copied |-> 0]
NoPage == [opened |-> FALSE, asked |-> FALSE, up |-> FALSE, over |-> FALSE, pending |-> 0, since |-> 0, amount |-> 0,
           said |-> FALSE, trouble |-> FALSE, events |-> 0]
NoCtl  == [alive |-> TRUE, blocked |-> FALSE, pings |-> <<>>, age |-> 0]

InitialHistory == [conn |-> [c \in Connections |-> NoConn], page |-> NoPage, ctl |-> NoCtl]

-----------------------------------------------------------------------------
(* Words.                                                                  *)

Those(out, name)  == {i \in DOMAIN out : out[i].name = name}
Shows(out, name)  == Those(out, name) # {}
Count(out, name)  == Cardinality(Those(out, name))
Of(out, name, c)  == {i \in Those(out, name) : out[i].args.connection = c}
The(S)            == CHOOSE x \in S : TRUE

OfReceive == {"announce", "fragment", "arrive"}
OfSend    == {"established", "send", "take", "close", "turn", "lost", "ended"}
IsFor(in, c) == in.name \in OfReceive /\ in.args.connection = c

-----------------------------------------------------------------------------
(* Receiving: what an input means, given the history.                      *)

Comes(in)  == in.name \in {"fragment", "arrive"}        \* a piece comes
Size(in)   == IF in.name = "announce" THEN SizeOf(in.args.length) ELSE Unit
Final(r, in) == IF in.name = "fragment" THEN in.args.final ELSE r.left = Unit
TooMuch(r, in) == in.name \in {"announce", "fragment"} /\ r.held + Size(in) > Limit
\* The buffer that was seen has no room for the piece, and none can be had.
Starved(r, in) == Comes(in) /\ ~TooMuch(r, in) /\ r.held = r.space /\ in.args.memory = "refused"
Completes(r, in) == Comes(in) /\ r.alive /\ ~TooMuch(r, in) /\ ~Starved(r, in) /\ Final(r, in)

Growths(out, c) == {i \in Of(out, "buffer", c) : out[i].args.bytes > 0}

ConnAfter(r, in, out, c) ==
  LET failed == Of(out, "failed", c) # {}
      rooms  == Of(out, "buffer", c)
      last   == CHOOSE i \in rooms : \A j \in rooms : j <= i
      taken  == IsFor(in, c) /\ r.alive /\ Comes(in) /\ ~failed
      over   == failed \/ Of(out, "message", c) # {}
  IN  [alive  |-> r.alive /\ ~failed,
       held   |-> IF over THEN 0 ELSE IF taken THEN r.held + Unit ELSE r.held,
       left   |-> IF ~(IsFor(in, c) /\ r.alive) THEN r.left
                  ELSE IF failed THEN 0
                  ELSE IF in.name = "announce" THEN Size(in)
                  ELSE IF in.name = "arrive" THEN r.left - Unit ELSE r.left,
       space  |-> IF rooms = {} THEN r.space ELSE out[last].args.bytes,
       copied |-> IF over THEN 0
                  ELSE r.copied + (IF taken THEN Unit ELSE 0) + (IF Growths(out, c) # {} THEN r.held ELSE 0)]

\* The bytes copied for a message that this step delivers.
CopiedFor(r, out, c) == r.copied + Unit + (IF Growths(out, c) # {} THEN r.held ELSE 0)

-----------------------------------------------------------------------------
(* Sending.                                                                *)

IsConnecting(p) == ~p.opened /\ ~p.asked
Transmits(p)    == p.up /\ ~p.asked
Overflows(p, in) == in.name = "send" /\ Transmits(p) /\ p.pending + in.args.bytes > Room
RECURSIVE Written(_)
Written(out) ==
  IF out = <<>> THEN 0 ELSE (IF Head(out).name = "wrote" THEN Head(out).args.bytes ELSE 0) + Written(Tail(out))
Seen(p, out)    == IF Shows(out, "amount") THEN out[The(Those(out, "amount"))].args.bytes ELSE p.amount

\* TCP ends with this input.
Ends(p, in) == in.name \in {"lost", "ended"} \/ Overflows(p, in) \/ (in.name = "close" /\ IsConnecting(p))

PageAfter(p, in, out) ==
  LET accepts == in.name = "send" /\ Transmits(p) /\ ~Overflows(p, in)
  IN  [opened  |-> p.opened \/ in.name = "established",
       asked   |-> p.asked \/ in.name = "close",
       up      |-> (p.up \/ in.name = "established") /\ ~Ends(p, in),
       over    |-> p.over \/ Ends(p, in),
       pending |-> p.pending + (IF accepts THEN in.args.bytes ELSE 0) - Written(out),
       since   |-> IF in.name = "turn" THEN 0 ELSE p.since + Written(out),
       amount  |-> Seen(p, out),
       said    |-> p.said \/ Shows(out, "closeFrame"),
       trouble |-> p.trouble \/ (Ends(p, in) /\ in.name # "ended"),
       events  |-> p.events + Count(out, "closeEvent")]

-----------------------------------------------------------------------------
(* Control frames and idleness.                                            *)

Expires(k, in) == in.name = "tick" /\ k.alive /\ k.age + 1 = IdleTicks

LastOf(seq, n) == IF Len(seq) <= n THEN seq ELSE SubSeq(seq, Len(seq) - n + 1, Len(seq))

CtlAfter(k, in) ==
  IF ~k.alive THEN [k EXCEPT !.blocked = (@ \/ in.name = "block") /\ in.name # "unblock"]
  ELSE [alive   |-> ~Expires(k, in),
        blocked |-> (k.blocked \/ in.name = "block") /\ in.name # "unblock",
        pings   |-> IF in.name = "unblock" \/ Expires(k, in) THEN <<>>
                    ELSE IF in.name = "ping" /\ k.blocked THEN LastOf(Append(k.pings, in.args.payload), PongRoom + 1)
                    ELSE k.pings,
        age     |-> IF in.name = "data" \/ Expires(k, in) THEN 0 ELSE IF in.name = "tick" THEN k.age + 1 ELSE k.age]

-----------------------------------------------------------------------------
After(h, in, out) ==
  [conn |-> [c \in Connections |-> ConnAfter(h.conn[c], in, out, c)],
   page |-> IF in.name \in OfSend THEN PageAfter(h.page, in, out) ELSE h.page,
   ctl  |-> CtlAfter(h.ctl, in)]

-----------------------------------------------------------------------------
(* What must hold of a step that shows `out` after the history h.          *)

\* More than the limit fails the connection at once, with a fitting code.  [RFC6455-10.4] [Review-D18]
OverLimitFails(h, in, out) ==
  \A c \in Connections : IsFor(in, c) /\ h.conn[c].alive /\ TooMuch(h.conn[c], in) =>
    \E i \in Of(out, "failed", c) : out[i].args.code \in {1009, 1008}

\* So does memory that is needed and refused.  [Review-D19]
StarvedFails(h, in, out) ==
  \A c \in Connections : IsFor(in, c) /\ h.conn[c].alive /\ Starved(h.conn[c], in) =>
    \E i \in Of(out, "failed", c) : out[i].args.code \in {1011, 1009}

\* Nothing else fails a connection, and no connection fails twice.
OnlyTroubleFails(h, in, out) ==
  \A c \in Connections : Of(out, "failed", c) # {} =>
    /\ IsFor(in, c) /\ h.conn[c].alive /\ Cardinality(Of(out, "failed", c)) = 1
    /\ TooMuch(h.conn[c], in) \/ Starved(h.conn[c], in)

\* A message is delivered when its last piece has come, whole, and at no other time.  [RFC6455-5.4]
DeliveredWhole(h, in, out) ==
  \A c \in Connections :
    LET r == h.conn[c]
        told == Of(out, "message", c)
    IN  IF IsFor(in, c) /\ Completes(r, in)
          THEN Cardinality(told) = 1 /\ \A i \in told : out[i].args.bytes = r.held + Unit
          ELSE told = {}

\* For a message no more than three times its bytes are copied.  [Review-D18]
LinearCopying(h, in, out) ==
  \A c \in Connections : \A i \in Of(out, "message", c) : CopiedFor(h.conn[c], out, c) <= 3 * out[i].args.bytes

\* ... and the endpoint's own counter says the same.
CountsTruly(h, in, out) ==
  \A c \in Connections : \A i \in Of(out, "message", c) :
    out[i].args.copying = (IF CopiedFor(h.conn[c], out, c) <= 3 * out[i].args.bytes THEN "linear" ELSE "excessive")

\* A buffer that grows doubles at least, or reaches the limit.  [Review-D18]
Geometric(h, in, out) ==
  \A c \in Connections : \A i \in Growths(out, c) :
    out[i].args.bytes >= 2 * h.conn[c].space \/ out[i].args.bytes = Limit

\* It never has more room than the limit.  [RFC6455-10.4]
WithinLimit(h, in, out) == \A i \in Those(out, "buffer") : out[i].args.bytes <= Limit

\* Nor more than twice what has come: no memory is set aside for an announcement.  [Review-D18]
NotInAdvance(h, in, out) ==
  \A c \in Connections : \A i \in Growths(out, c) :
    /\ Comes(in)
    /\ out[i].args.bytes <= 2 * h.conn[c].held \/ out[i].args.bytes = Unit

\* A failed connection shows nothing more.  [RFC6455-7.1.7]
SilentAfterFailure(h, in, out) == \A c \in Connections : IsFor(in, c) /\ ~h.conn[c].alive => out = <<>>

\* What befalls one connection is not seen on another.  [Review-D19]
OneAtATime(h, in, out) ==
  in.name \in OfReceive => \A i \in DOMAIN out : out[i].args.connection = in.args.connection

\* send throws while connecting, and then only.  [WHATWG-send]
ConnectingThrows(h, in, out) ==
  /\ Shows(out, "throws") <=> in.name = "send" /\ IsConnecting(h.page)
  /\ \A i \in Those(out, "throws") : out[i].args.name = "InvalidStateError"

\* A call of send that doesn't throw adds its payload to bufferedAmount, in whatever state.  [WHATWG-send]
GrowsBySend(h, in, out) ==
  in.name = "send" => Seen(h.page, out) = h.page.amount + (IF IsConnecting(h.page) THEN 0 ELSE in.args.bytes)

\* It falls when the event loop begins anew, by what was written since it last did, and changes at no other time.
\* [WHATWG-bufferedAmount]
FallsByWriting(h, in, out) ==
  in.name # "send" => Seen(h.page, out) = h.page.amount - (IF in.name = "turn" THEN h.page.since ELSE 0)

\* Once closed it only grows.  [Review-D21]
ClosedOnlyGrows(h, in, out) == h.page.events > 0 => Seen(h.page, out) >= h.page.amount

\* What the network takes is what waits, and it is taken.  [RFC6455-6.1] [Review-D20]
TakenIsWritten(h, in, out) ==
  Written(out) = (IF in.name = "take" /\ h.page.up /\ h.page.pending > 0 THEN Unit ELSE 0)

\* A message without room ends TCP, and no other does.  [WHATWG-send]
FullFails(h, in, out) ==
  Shows(out, "endTcp") <=> \/ Overflows(h.page, in)
                           \/ in.name = "close" /\ IsConnecting(h.page) /\ ~h.page.over

\* The own Close is sent once, behind all accepted data, and as soon as that is written.  [RFC6455-6.1]
CloseBehindData(h, in, out) ==
  LET after == PageAfter(h.page, in, out)
  IN  in.name \in OfSend =>
        /\ Count(out, "closeFrame") <= (IF h.page.said THEN 0 ELSE 1)
        /\ Shows(out, "closeFrame") => after.asked /\ after.up /\ after.pending = 0
        /\ after.asked /\ after.up /\ after.pending = 0 => after.said

\* readyState changes with the connection, the call of close, and the close event.
ReadyFollows(h, in, out) ==
  LET becomes == CASE in.name = "established" -> "OPEN"
                   [] in.name = "close" /\ ~h.page.asked /\ h.page.events = 0 -> "CLOSING"
                   [] Shows(out, "closeEvent") -> "CLOSED"
                   [] OTHER -> "same"
  IN  IF becomes = "same" THEN ~Shows(out, "ready")
      ELSE Count(out, "ready") = 1 /\ \A i \in Those(out, "ready") : out[i].args.state = becomes

\* At the first turn after the end of TCP the page gets its one close event, at no other time.  [WHATWG-closed]
OneCloseEvent(h, in, out) ==
  Count(out, "closeEvent") = (IF in.name = "turn" /\ h.page.over /\ h.page.events = 0 THEN 1 ELSE 0)

\* A connection that did not end by the book tells so: an error first, then a close that is not clean.  So nothing
\* is lost without an event.  [WHATWG-closed] [Review-D20]
TroubleTold(h, in, out) ==
  /\ \A i \in Those(out, "closeEvent") : /\ out[i].args.clean <=> ~h.page.trouble
                                         /\ h.page.trouble <=> i > 1 /\ out[i - 1].name = "error"
  /\ Shows(out, "error") => Shows(out, "closeEvent")

\* A Ping is answered at once, or while nothing can be written not at all.  [RFC6455-5.5.2]
PongAtOnce(h, in, out) ==
  in.name = "ping" =>
    IF h.ctl.alive /\ ~h.ctl.blocked
      THEN Len(out) = 1 /\ out[1].name = "pong" /\ out[1].args.payload = in.args.payload
      ELSE ~Shows(out, "pong")

Pongs(out) == [i \in DOMAIN out |-> out[i].args.payload]

\* Of the Pings that came while nothing could be written at least the latest is answered.  [RFC6455-5.5.3]
LatestAnswered(h, in, out) ==
  in.name = "unblock" /\ h.ctl.alive /\ h.ctl.pings # <<>> =>
    Shows(out, "pong") /\ out[Len(out)].args.payload = h.ctl.pings[Len(h.ctl.pings)]

\* Pongs answer Pings that came, each once, in their order.  [RFC6455-5.5.3]
PongsMatch(h, in, out) ==
  in.name = "unblock" => Len(out) <= Len(h.ctl.pings) /\ Pongs(out) = LastOf(h.ctl.pings, Len(out))

\* A flood of Pings leaves a bounded number of Pongs.  [Review-T18]
PongsBounded(h, in, out) == Count(out, "pong") <= PongRoom

\* The connection ends at its idle limit, whatever Pings come, not before and once.  [Review-T18]
EndsWhenIdle(h, in, out) == Count(out, "expired") = (IF Expires(h.ctl, in) THEN 1 ELSE 0)

\* After that nothing is sent.  [Review-T18]
SilentAfterIdle(h, in, out) == ~h.ctl.alive => out = <<>>
=============================================================================
