--------------------------- MODULE ConnectionQueue ---------------------------
(***************************************************************************)
(* Which of the connections that were asked for are being opened, RFC 6455 *)
(* (4.1, the second step): one at a time to each destination.              *)
(*                                                                         *)
(* Operators only, no variables: QueueReactions(q, in) is the set of all   *)
(* permitted reactions, graded.                                            *)
(*                                                                         *)
(* A destination is an address and a port; a host whose address is not     *)
(* known, since a proxy looks it up, counts by its name.  That there is a  *)
(* limit to all connections that are being opened, and that those who wait *)
(* the longest go first, is this project's answer to the review: the RFC   *)
(* says no more than that the number should be low.                        *)
(*                                                                         *)
(* Abstractions.  What a handshake consists of is OpeningClient's matter;  *)
(* here it goes well, fails, hangs until its time is up, or is given up.   *)
(***************************************************************************)
EXTENDS OpeningServer
CONSTANTS
  MaxSockets,   \* connections that are asked for in all
  MaxPending,   \* connections that may be being opened at a time
  AnyPlaces     \* FALSE: few destinations for each socket, which loses nothing but cases alike, and length

-----------------------------------------------------------------------------
(* Destinations: two names of one address, another port of it, and a host  *)
(* that is known by its name alone.                                        *)

Place(host, address, port) == [host |-> host, address |-> address, port |-> port]
Places == { Place("a.test", "192.0.2.1", "80"), Place("b.test", "192.0.2.1", "80"),
            Place("a.test", "192.0.2.1", "81"), Place("c.test", "", "80") }

FirstPlace == Place("a.test", "192.0.2.1", "80")
PlacesFor(i) ==
  IF AnyPlaces THEN Places
  ELSE CASE i = 1 -> {FirstPlace}
         [] i = 2 -> Places \ {FirstPlace}
         [] OTHER -> {FirstPlace, Place("c.test", "", "80")}

Destination(p) == (IF p.address = "" THEN p.host ELSE p.address) \o ":" \o p.port
Destinations   == {Destination(p) : p \in Places}

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* socks    the sockets in the order in which they were asked for: `to` a destination, `at` "waiting", "opening" or "over"
\* hurt     destinations to which an attempt failed, until the pause that may follow has gone by
\* resting  those of them that are being spared
NewQueue == [role |-> "client", conn |-> "QUEUE", socks |-> <<>>, hurt |-> {}, resting |-> {}]
NoPlace  == "none"

Are(q, at) == {i \in DOMAIN q.socks : q.socks[i].at = at}

-----------------------------------------------------------------------------
(* Observations.                                                           *)

OfSocket(name, i) == Effect(name, [socket |-> i])

-----------------------------------------------------------------------------
(* Whose turn it is.  [RFC6455-4.1]                                        *)

\* One connection to a destination at a time.
Taken(q, to)  == \E i \in Are(q, "opening") : q.socks[i].to = to
Spared(q, to) == to \in q.resting
Full(q)       == Cardinality(Are(q, "opening")) >= MaxPending

May(q, i) == ~Taken(q, q.socks[i].to) /\ ~Spared(q, q.socks[i].to) /\ ~Full(q)

\* Who waits the longest goes first.
First(S) == CHOOSE i \in S : \A j \in S : i <= j

RECURSIVE Dial(_, _)
Dial(q, out) ==
  LET ready == {i \in Are(q, "waiting") : May(q, i)}
  IN  IF ready = {} THEN [q |-> q, out |-> out]
      ELSE Dial([q EXCEPT !.socks[First(ready)].at = "opening"], Append(out, OfSocket("dial", First(ready))))

\* Only the limit in all keeps it waiting, and that is no rule of the RFC.
HeldByLimit(q) == \E i \in Are(q, "waiting") : ~Taken(q, q.socks[i].to) /\ ~Spared(q, q.socks[i].to) /\ Full(q)
\* What follows when something has changed.
Go(q, out, clauses, source) ==
  LET d == Dial(q, out)
  IN  Sourced(d.out, d.q, clauses \cup {"Review-D13"} \cup (IF HeldByLimit(d.q) THEN {"Review-D14"} ELSE {}), source)

SourceOf(q) == IF HeldByLimit(Dial(q, <<>>).q) \/ q.resting # {} THEN "policy" ELSE "rfc"

-----------------------------------------------------------------------------
(* What happens.                                                           *)

PlaceIn(in) == Place(in.args.host, in.args.address, in.args.port)

OnWant(q, in) ==
  LET next == [q EXCEPT !.conn = "QUEUE", !.socks = Append(@, [to |-> Destination(PlaceIn(in)), at |-> "waiting"])]
  IN  Go(next, <<>>, {"4.1"}, SourceOf(next))

Finished(q, i) == [q EXCEPT !.socks[i] = [to |-> NoPlace, at |-> "over"]]

\* Opened or failed, it is in nobody's way any more.
OnEstablished(q, i) == Go(Finished(q, i), <<>>, {"4.1"}, SourceOf(Finished(q, i)))

\* After a failure the next one may go at once, or the destination is spared for a while.  [RFC6455-7.2.3]
OnFailure(q, i, out) ==
  LET to   == q.socks[i].to
      next == [Finished(q, i) EXCEPT !.hurt = @ \cup {to}]
  IN  Choosing("afterFailure=next", Go(next, out, {"4.1"}, SourceOf(next)))
      \cup Choosing("afterFailure=rest", Go([next EXCEPT !.resting = @ \cup {to}], out, {"4.1", "7.2.3"}, "policy"))

\* Nobody is waited for without bound.
OnHang(q, i) == OnFailure(q, i, <<OfSocket("drop", i)>>)

\* A document that has gone wants its connection no more.
OnAbandon(q, i) ==
  LET out == IF q.socks[i].at = "opening" THEN <<OfSocket("drop", i)>> ELSE <<>>
  IN  Go(Finished(q, i), out, {"4.1"}, SourceOf(Finished(q, i)))

OnRested(q, to) ==
  LET next == [q EXCEPT !.hurt = @ \ {to}, !.resting = @ \ {to}]
  IN  Go(next, <<>>, {"4.1", "7.2.3"}, "policy")

QueueReactions(q, in) ==
  CASE in.name = "want"        -> OnWant(q, in)
    [] in.name = "established" -> OnEstablished(q, in.args.socket)
    [] in.name = "failed"      -> OnFailure(q, in.args.socket, <<>>)
    [] in.name = "hangs"       -> OnHang(q, in.args.socket)
    [] in.name = "abandon"     -> OnAbandon(q, in.args.socket)
    [] in.name = "rested"      -> OnRested(q, in.args.to)

-----------------------------------------------------------------------------
(* What may come.                                                          *)

Sockets == 1..MaxSockets
QueueInputs(q) ==
  {Act("want", [socket |-> Len(q.socks) + 1, host |-> p.host, address |-> p.address, port |-> p.port])
     : p \in (IF Len(q.socks) = MaxSockets THEN {} ELSE PlacesFor(Len(q.socks) + 1))}
  \cup {Act(n, [socket |-> i]) : n \in {"established", "failed", "hangs"}, i \in Are(q, "opening")}
  \cup {Act("abandon", [socket |-> i]) : i \in Are(q, "opening") \cup Are(q, "waiting")}
  \cup {Act("rested", [to |-> to]) : to \in q.hurt}
=============================================================================
