------------------------------ MODULE Closing -------------------------------
(***************************************************************************)
(* A client and a server, each a Connection, over a network.  Both keep    *)
(* what the standard recommends; what a stranger may do beside is the      *)
(* chaotic peer's part, in OneConnection.                                  *)
(*                                                                         *)
(* The network keeps the order of what one side sends, and may delay it.   *)
(* It may be cut at any point, also in the middle of a frame: all that is  *)
(* on its way is lost, and neither side hears of it but by a timer, or     *)
(* when it finds TCP dead. A middlebox may replace a frame by one that     *)
(* breaks a rule, or put a message behind a Close. A socket that was let   *)
(* go of looks to the other side like an end or like a reset, and a reset  *)
(* overtakes what was sent before it.                                      *)
(***************************************************************************)
EXTENDS ClosingAlphabet
CONSTANTS
  MaxSends,    \* messages that each side's application may send
  MaxTroubles, \* how often there is one of Troubles
  Troubles,    \* "stall": writes block on a side; "cut": of the network; "tamper": a middlebox replaces or adds a frame
  IllegalCalls,\* TRUE: the server's application also asks for a code that may not be sent
  Fragments,   \* TRUE: a message may also go in two frames
  Unusual      \* choices that are not taken

VARIABLES
  side,    \* the two connections
  net,     \* for each side what is on its way to it: inputs, in order
  world,   \* how much of the bounds was used, and whether the network is cut
  io       \* who did what: the label of the transition, no part of the state

vars == <<side, net, world, io>>

Other(role) == IF role = "client" THEN "server" ELSE "client"

EndOfStream == [t |-> "endOfStream"]
Reset       == [t |-> "reset"]

Label(role, in, r) == [role |-> role, in |-> in, out |-> r.out, grade |-> r.grade, choice |-> r.choice,
                       clauses |-> r.clauses, source |-> r.source]
Nobody(what) == Label("network", [t |-> what], Must(<<>>, "", {}))

Init ==
  /\ side = [role \in Roles |-> NewConnection(role)]
  /\ net = [role \in Roles |-> <<>>]
  /\ world = [cut |-> FALSE, troubles |-> 0, sends |-> [role \in Roles |-> 0]]
  /\ io = Nobody("none")

-----------------------------------------------------------------------------
(* What observations are on their way: the peer's inputs.                  *)

Payload(runs) == IF runs = <<>> THEN <<>> ELSE << [t |-> "payload", runs |-> runs] >>
Single(masked, op, runs) == <<Whole(op, masked, Size(runs))>> \o Payload(runs)
InTwo(masked, runs) ==
  <<Header(FALSE, 0, TEXT, masked, Length(Size(runs), 7))>> \o Payload(runs) \o <<Whole(CONT, masked, 0)>>

Encoded(masked, split, o) ==
  CASE o.t = "close" -> Single(masked, CLOSE, IF o.code = NoCode THEN <<>> ELSE Code(o.code) \o o.reason)
    [] o.t = "frame" -> IF split /\ o.op = TEXT THEN InTwo(masked, o.runs) ELSE Single(masked, o.op, o.runs)
    [] o.t = "end"   -> <<EndOfStream>>
    [] OTHER         -> <<>>

RECURSIVE EncodedAll(_, _, _)
EncodedAll(masked, split, out) ==
  IF out = <<>> THEN <<>> ELSE Encoded(masked, split, Head(out)) \o EncodedAll(masked, split, Tail(out))

Holds(out, kind) == \E i \in DOMAIN out : out[i].t = kind

\* The networks that may be when `role` has shown `out`, and n was there before.
Nets(n, role, split, out) ==
  LET o  == Other(role)
      to == n[o] \o EncodedAll(role = "client", split, out)
  IN  IF world.cut THEN {n}
      ELSE IF Holds(out, "release") /\ side[role].own # "ENDED"
        THEN {[n EXCEPT ![o] = Append(to, EndOfStream)], [n EXCEPT ![o] = <<Reset>>]}
      ELSE {[n EXCEPT ![o] = to]}

-----------------------------------------------------------------------------
(* Steps of a side.                                                        *)

\* `role` reacts to `in`; n is the network without what it has read.
Step(role, in, n) ==
  \E r \in Responses(side[role], in) :
    /\ r.grade = "recommended" /\ r.choice \notin Unusual
    /\ side' = [side EXCEPT ![role] = r.next]
    /\ io' = Label(role, in, r)
    /\ \E split \in IF Fragments /\ \E i \in DOMAIN r.out : IsMessage(r.out[i]) THEN BOOLEAN ELSE {FALSE} :
         net' \in Nets(n, role, split, r.out)

Receive(role) ==
  /\ net[role] # <<>>
  /\ LET in   == Head(net[role])
         rest == [net EXCEPT ![role] = Tail(@)]
     IN  IF Possible(side[role], in) THEN Step(role, in, rest)
         ELSE net' = rest /\ io' = Nobody("dropped") /\ UNCHANGED side   \* nobody is there to read it
  /\ UNCHANGED world

\* Nothing is on its way to a side that has heard of nothing for long.
Expire(role) ==
  /\ \E timer \in IF net[role] = <<>> THEN Timers ELSE Timers \ {"idle"} :
       LET in == [t |-> "timeout", timer |-> timer]
       IN  Possible(side[role], in) /\ Step(role, in, net)
  /\ UNCHANGED world

MayTrouble(kind) == kind \in Troubles /\ world.troubles < MaxTroubles

Stall(role) ==
  /\ MayTrouble("stall") /\ Possible(side[role], [t |-> "stall"]) /\ Step(role, [t |-> "stall"], net)
  /\ world' = [world EXCEPT !.troubles = @ + 1]

Drain(role) ==
  /\ Possible(side[role], [t |-> "drain"]) /\ Step(role, [t |-> "drain"], net)
  /\ UNCHANGED world

-----------------------------------------------------------------------------
(* Steps of the applications.  A call that comes later is refused, and     *)
(* Pings close nothing: OneConnection shows both.                          *)

Send(role) ==
  /\ world.sends[role] < MaxSends /\ HasRoom(side[role]) /\ Reading(side[role].ep)
  /\ Step(role, SendCall, net)
  /\ world' = [world EXCEPT !.sends[role] = IF Holds(io'.out, "rejected") THEN @ ELSE @ + 1]

\* Each side has codes of its own, so that crossing Closes are told apart; 1006 is for neither.
CloseCalls(role) ==
  IF role = "client" THEN {CloseCall(1000, Why)} \cup (IF ManyCloses THEN {CloseCall(NoCode, <<>>)} ELSE {})
  ELSE {CloseCall(NoCode, <<>>)} \cup (IF ManyCloses THEN {CloseCall(3000, <<>>)} ELSE {})
       \cup (IF IllegalCalls THEN {CloseCall(1006, <<>>)} ELSE {})

CloseBy(role) ==
  /\ side[role].ep.conn = "OPEN"
  /\ \E call \in CloseCalls(role) : Step(role, call, net)
  /\ UNCHANGED world

-----------------------------------------------------------------------------
(* Steps of the network.                                                   *)

Cut ==
  /\ ~world.cut /\ MayTrouble("cut")
  /\ world' = [world EXCEPT !.cut = TRUE, !.troubles = @ + 1]
  /\ net' = [role \in Roles |-> <<>>]
  /\ io' = Nobody("cut") /\ UNCHANGED side

FoundDead(role) ==
  /\ world.cut /\ Possible(side[role], Reset) /\ Step(role, Reset, net)
  /\ UNCHANGED world

\* Bytes that reach a socket nobody holds are answered by the kernel.
Bounce(role) ==
  /\ ~world.cut /\ side[role].socket = "GONE" /\ side[Other(role)].socket = "HELD"
  /\ net[role] # <<>> /\ Head(net[role]).t \in {"header", "payload"}
  /\ net' = [net EXCEPT ![role] = <<>>, ![Other(role)] = <<Reset>>]
  /\ io' = Nobody("bounced") /\ UNCHANGED <<side, world>>

\* A middlebox puts a frame that breaks a rule in the place of another, or a message behind a Close.
Tamper(role) ==
  /\ MayTrouble("tamper")
  /\ \E i \in DOMAIN net[role] :
       /\ net[role][i].t = "header"
       /\ LET whole  == i < Len(net[role]) /\ net[role][i + 1].t = "payload"
              last   == IF whole THEN i + 1 ELSE i
              before(n) == SubSeq(net[role], 1, n)
              rest   == SubSeq(net[role], last + 1, Len(net[role]))
              masked == role = "server"
          IN  \/ net' = [net EXCEPT ![role] = before(i - 1) \o <<Violation(masked)>> \o rest]
              \/ /\ net[role][i].op = CLOSE
                 /\ net' = [net EXCEPT ![role] = before(last) \o <<Whole(TEXT, masked, 0)>> \o rest]
  /\ world' = [world EXCEPT !.troubles = @ + 1]
  /\ io' = Nobody("tampered") /\ UNCHANGED side

-----------------------------------------------------------------------------
Next ==
  \/ Cut
  \/ \E role \in Roles :
       \/ Receive(role) \/ Expire(role) \/ Stall(role) \/ Drain(role)
       \/ Send(role) \/ CloseBy(role) \/ FoundDead(role) \/ Bounce(role) \/ Tamper(role)

Spec == Init /\ [][Next]_vars
=============================================================================
