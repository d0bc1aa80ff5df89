------------------------------ MODULE Recorded ------------------------------
(***************************************************************************)
(* Is a recorded connection a behaviour of a machine?  The machine is any  *)
(* of those that react to an input with observations; Trace... modules say *)
(* which, and what its events are.                                         *)
(*                                                                         *)
(* A step takes the next input of the log, or one that was not logged, and *)
(* one of the reactions that the machine permits; what the reaction shows  *)
(* must be what the log has next.  An input is taken only when all that    *)
(* was seen before it is explained, since nothing is seen before its       *)
(* cause.  In the other direction an observation may be late: it may stand *)
(* behind inputs that the endpoint had not read yet.  So a step takes an   *)
(* input as late as the log allows, and no queue of what is due is kept.   *)
(*                                                                         *)
(* Every connection of the log is a behaviour of its own, chosen in Init.  *)
(* A connection is matched when a state is reached in which all of its     *)
(* events are explained.                                                   *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets, TLC, LogFile
CONSTANTS
  File,                    \* the log, as LogFile takes it
  MachineStart(_),         \* the machine's first state, by what the log declares
  MachineReactions(_, _),  \* all permitted reactions of a state to an input
  MachineAccepts(_, _),    \* whether the input can come in the state
  MachineOwes(_),          \* whether something is still owed when nothing comes any more
  InputOf(_),              \* the machine's input for an event
  NotLogged(_, _),         \* inputs that the log lacks and that may have brought the event that is seen next
  TakenAtOnce(_, _),       \* whether such an input is best taken now: later would not permit more
  IsIgnored(_, _),         \* an input that the state has no use for, and that is no fault of the endpoint
  Conjuncts(_, _)          \* what must hold for an event to be an expected observation

VARIABLES
  link,   \* which connection
  ep,     \* the machine
  at      \* how far the log is explained, by channel; End where something is still due

vars == <<link, ep, at>>

About == LogAbout(File, link)
Event(i) == LogEvent(File, link, i)
After(i, channel) == LogAfter(File, link, i, channel)
End == LogLength(File, link) + 1
IsUnlogged(word) == word \in About.unlogged

NextIn   == After(at.in, "in")
NextWire == After(at.wire, "wire")
NextApp  == After(at.app, "app")

NoEvent == [t |-> "none"]
SeenNext == IF NextWire < End THEN Event(NextWire) ELSE NoEvent

-----------------------------------------------------------------------------
(* Observations.                                                           *)

\* Where each reaction stands right behind its input, all observations are in one order.
ChannelOf(o) ==
  IF About.order = "step" THEN "wire"
  ELSE IF o.t \in {"deliver", "rejected", "closed", "effect"} THEN "app" ELSE "wire"

Conjunct(name, holds, clause) == [name |-> name, holds |-> holds, clause |-> clause]

\* Quirk: where nobody tells that a socket is let go of, TCP is seen to end, unless it has ended before.
ShowsAs(o) == IF o.t = "release" /\ IsUnlogged(o.t) THEN "end" ELSE o.t
IsHidden(o, i) == IsUnlogged(o.t) /\ ~(ShowsAs(o) = "end" /\ i < End /\ Event(i).t = "end")

Matches(e, o) == e.t \in {o.t, ShowsAs(o)} /\ \A i \in DOMAIN Conjuncts(e, o) : Conjuncts(e, o)[i].holds

\* Quirk: a reset may swallow what was sent before it, on its way to whoever recorded it.
LostInReset(o, e) == ChannelOf(o) = "wire" /\ e.t = "end" /\ e.reset /\ o.t # "end"

\* Follows what a reaction shows through the log, no further than before the event `bound`; `rest` is what is not
\* found.  What the log ends before is due.
RECURSIVE Explain(_, _, _)
Explain(out, pos, bound) ==
  IF out = <<>> THEN [pos |-> pos, rest |-> <<>>]
  ELSE LET o  == Head(out)
           ch == ChannelOf(o)
           i  == After(pos[ch], ch)
       IN  IF IsHidden(o, i) THEN Explain(Tail(out), pos, bound)
           ELSE IF i = End
             THEN IF bound = End THEN Explain(Tail(out), [pos EXCEPT ![ch] = End], bound)
                  ELSE [pos |-> pos, rest |-> out]
           ELSE IF i < bound /\ Matches(Event(i), o) THEN Explain(Tail(out), [pos EXCEPT ![ch] = i], bound)
           ELSE IF i < bound /\ LostInReset(o, Event(i)) THEN Explain(Tail(out), pos, bound)
           ELSE [pos |-> pos, rest |-> out]

\* Before which event all that the i-th brings must have been seen.
BoundOf(i) == After(i, IF About.order = "step" THEN "in" ELSE "quiet")

-----------------------------------------------------------------------------
(* Steps.                                                                  *)

\* As far on the wire as the event `least`.
Take(in, i, least) ==
  \E r \in MachineReactions(ep, in) :
    LET x == Explain(r.out, at, BoundOf(i))
    IN  /\ x.rest = <<>>
        /\ x.pos.wire >= least
        /\ ep' = r.next
        /\ at' = [x.pos EXCEPT !.in = i]
        /\ link' = link

Pass(i) == ep' = ep /\ link' = link /\ at' = [at EXCEPT !.in = i]

\* The next input, when nothing that was seen before it is unexplained.
Reads(type) ==
  LET i == NextIn
  IN  /\ i < End
      /\ NextWire > i /\ NextApp > i
      /\ Event(i).t = type
      /\ ~TakenAtOnce(ep, SeenNext)
      /\ LET in == InputOf(Event(i))
         IN  IF MachineAccepts(ep, in) THEN Take(in, i, 0) ELSE IsIgnored(ep, in) /\ Pass(i)

\* Quirk: an input of these types that no event tells of, but for what it brings.
ReadsUnlogged(types) ==
  /\ NextWire < End
  /\ \E in \in NotLogged(ep, SeenNext) : in.t \in types /\ MachineAccepts(ep, in) /\ Take(in, at.in, NextWire)

Init == /\ link \in 1..LogLinks(File)
        /\ ep = MachineStart(About)
        /\ at = [in |-> 0, wire |-> 0, app |-> 0]

-----------------------------------------------------------------------------
(* The end.                                                                *)

Explained == NextIn = End /\ NextWire = End /\ NextApp = End
Due == at.wire = End \/ at.app = End \/ MachineOwes(ep)

\* A constraint that is always true and tells of each connection that is explained to its end.
TellExplained == Explained => PrintT(<<"explained", link, Due, at.in, at.wire, at.app>>)

-----------------------------------------------------------------------------
(* For a diagnosis: where a state leads no further, what would have done.  *)

Offer(in, r, i) ==
  LET bound == BoundOf(i)
      x == Explain(r.out, at, bound)
      o == Head(x.rest)
      p == After(x.pos[ChannelOf(o)], ChannelOf(o))
      expected == x.rest # <<>>
      meets == expected /\ p < bound /\ p < End
  IN  [in |-> in.t, out |-> r.out, grade |-> r.grade, choice |-> r.choice, clauses |-> r.clauses, source |-> r.source,
       explained |-> Len(r.out) - Len(x.rest),
       where |-> IF ~expected THEN 0 ELSE IF meets THEN p ELSE bound,
       failed |-> IF ~meets \/ Event(p).t # o.t THEN <<>>
                  ELSE SelectSeq(Conjuncts(Event(p), o), LAMBDA c : ~c.holds)]

Offers(in, i) == IF MachineAccepts(ep, in) THEN {Offer(in, r, i) : r \in MachineReactions(ep, in)} ELSE {}

Diagnosis ==
  LET seen  == IF NextWire < NextApp THEN NextWire ELSE NextApp
      ready == NextIn < seen /\ NextIn < End
  IN  [next   |-> NextIn, seen |-> seen,
       comes  |-> ready => MachineAccepts(ep, InputOf(Event(NextIn))) \/ IsIgnored(ep, InputOf(Event(NextIn))),
       offers |-> (IF ready THEN Offers(InputOf(Event(NextIn)), NextIn) ELSE {})
                  \cup UNION {Offers(in, at.in) : in \in NotLogged(ep, SeenNext)},
       state  |-> ep]
=============================================================================
