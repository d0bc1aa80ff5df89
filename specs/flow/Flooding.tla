------------------------------ MODULE Flooding ------------------------------
(***************************************************************************)
(* An endpoint before a peer, a network, a page and an allocator that may  *)
(* do anything at any time.  The rules are Flow's; this module only lets   *)
(* them happen.                                                            *)
(***************************************************************************)
EXTENDS Flow
CONSTANTS
  Sizes,      \* bytes of the messages that the page sends
  MostSent,   \* while bufferedAmount would exceed this the page sends nothing
  Payloads,   \* of Pings
  LeftOut     \* names of inputs that never come, where bounds ask for it

VARIABLES
  ep,   \* the endpoint
  io    \* the last input and the reaction to it: the label of the transition, no part of the state

vars == <<ep, io>>

NoLabel == [in |-> [t |-> "none"], out |-> <<>>, grade |-> "recommended", choice |-> "",
            clauses |-> {}, source |-> "rfc"]

Label(in, r) == [in |-> in, out |-> r.out, grade |-> r.grade, choice |-> r.choice,
                 clauses |-> r.clauses, source |-> r.source]

Memory == {"granted", "refused"}

Plain(names) == {Act(n, NoArgs) : n \in names}
Given(inputs) == {in \in inputs : in.name \notin LeftOut}

\* By whose doing they come.  The sets are constants: TLC makes each once.
Starts        == Given({Act("start", [part |-> p]) : p \in Parts})
PeerInputs    == Given({Act("announce", [connection |-> "one", length |-> n]) : n \in Announced}
                       \cup {Act("arrive", [connection |-> "one", memory |-> m]) : m \in Memory}
                       \cup {Act("fragment", [connection |-> "one", final |-> f, memory |-> m]) : f \in BOOLEAN, m \in Memory}
                       \cup {Act("fragment", [connection |-> "two", final |-> f, memory |-> "granted"]) : f \in BOOLEAN}
                       \cup {Act("ping", [payload |-> p]) : p \in Payloads} \cup Plain({"data"}))
PageInputs    == Given({Act("send", [bytes |-> n]) : n \in Sizes} \cup Plain({"close"}))
NetworkInputs == Given(Plain({"established", "take", "lost", "ended", "block", "unblock"}))
ClockInputs   == Given(Plain({"turn", "tick"}))

Alphabet == Starts \cup PeerInputs \cup PageInputs \cup NetworkInputs \cup ClockInputs

\* The second connection is there to be harmed: it holds one piece at most, and does nothing wrong.
Small(e, in) == in.name = "fragment" /\ in.args.connection = "two" => in.args.final \/ e.two.held = 0

\* No right endpoint comes near the last two bounds; a faulty one shall end somewhere.
Bounded(e, in) == /\ in.name = "send" => AmountOf(e.snd) + in.args.bytes <= MostSent
                  /\ Small(e, in)
                  /\ in.name \in {"announce", "arrive", "fragment"} => e[in.args.connection].held <= Limit
                  /\ in.name = "ping" => Len(e.ctl.pongs) <= PongRoom

Comes(e, in) == Accepts(e, in) /\ Bounded(e, in)

Init == ep = Start /\ io = NoLabel

\* One input and one of the reactions to it.
Take(in) ==
  /\ Comes(ep, in)
  /\ \E r \in Reactions(ep, in) : ep' = r.next /\ io' = Label(in, r)

React(inputs) == \E in \in inputs : Take(in)

Next == React(Alphabet)

Spec == Init /\ [][Next]_vars
=============================================================================
