------------------------------- MODULE MCFlow -------------------------------
(***************************************************************************)
(* The properties of Flooding, over the history that FlowObserver keeps.   *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).  A step that repeats the last one, label and all,  *)
(* would be stuttering, of which an action property says nothing: so beat  *)
(* changes with each step.                                                 *)
(***************************************************************************)
EXTENDS Flooding
VARIABLES
  h,     \* the history
  beat   \* alternates

O == INSTANCE FlowObserver

MCVars == <<ep, io, h, beat>>
MCView == <<ep, h>>
MCInit == Init /\ h = O!InitialHistory /\ beat = 0
\* The observer only watches: it is a function of the step, so it never restricts the endpoint.
Watched == h' = O!After(h, io'.in, io'.out) /\ beat' = 1 - beat
MCNext == Next /\ Watched
MCSpec == MCInit /\ [][MCNext]_MCVars

In  == io'.in
Out == io'.out

-----------------------------------------------------------------------------
(* Steps: FlowObserver says what each means.                               *)
OverLimitFailsProp     == [][O!OverLimitFails(h, In, Out)]_MCVars
StarvedFailsProp       == [][O!StarvedFails(h, In, Out)]_MCVars
OnlyTroubleFailsProp   == [][O!OnlyTroubleFails(h, In, Out)]_MCVars
DeliveredWholeProp     == [][O!DeliveredWhole(h, In, Out)]_MCVars
LinearCopyingProp      == [][O!LinearCopying(h, In, Out)]_MCVars
CountsTrulyProp        == [][O!CountsTruly(h, In, Out)]_MCVars
GeometricProp          == [][O!Geometric(h, In, Out)]_MCVars
WithinLimitProp        == [][O!WithinLimit(h, In, Out)]_MCVars
NotInAdvanceProp       == [][O!NotInAdvance(h, In, Out)]_MCVars
SilentAfterFailureProp == [][O!SilentAfterFailure(h, In, Out)]_MCVars
OneAtATimeProp         == [][O!OneAtATime(h, In, Out)]_MCVars
ConnectingThrowsProp   == [][O!ConnectingThrows(h, In, Out)]_MCVars
GrowsBySendProp        == [][O!GrowsBySend(h, In, Out)]_MCVars
FallsByWritingProp     == [][O!FallsByWriting(h, In, Out)]_MCVars
ClosedOnlyGrowsProp    == [][O!ClosedOnlyGrows(h, In, Out)]_MCVars
TakenIsWrittenProp     == [][O!TakenIsWritten(h, In, Out)]_MCVars
FullFailsProp          == [][O!FullFails(h, In, Out)]_MCVars
CloseBehindDataProp    == [][O!CloseBehindData(h, In, Out)]_MCVars
ReadyFollowsProp       == [][O!ReadyFollows(h, In, Out)]_MCVars
OneCloseEventProp      == [][O!OneCloseEvent(h, In, Out)]_MCVars
TroubleToldProp        == [][O!TroubleTold(h, In, Out)]_MCVars
PongAtOnceProp         == [][O!PongAtOnce(h, In, Out)]_MCVars
LatestAnsweredProp     == [][O!LatestAnswered(h, In, Out)]_MCVars
PongsMatchProp         == [][O!PongsMatch(h, In, Out)]_MCVars
PongsBoundedProp       == [][O!PongsBounded(h, In, Out)]_MCVars
EndsWhenIdleProp       == [][O!EndsWhenIdle(h, In, Out)]_MCVars
SilentAfterIdleProp    == [][O!SilentAfterIdle(h, In, Out)]_MCVars

\* An input for one connection changes nothing of the other.  [Review-D19]
UnharmedProp ==
  [][\A c \in Connections : In.name \in O!OfReceive /\ In.args.connection # c => ep'[c] = ep[c]]_MCVars

-----------------------------------------------------------------------------
(* States: what is held.                                                   *)

\* The buffer has room for what came, and is gone where there is no message.
HeldInv == \A c \in Connections : /\ ep[c].held = h.conn[c].held /\ ep[c].space = h.conn[c].space
                                  /\ h.conn[c].held <= h.conn[c].space
                                  /\ h.conn[c].held = 0 => ep[c].space = 0

\* What waits to be written is what was accepted and has not been, within its bound.  Nothing waits once TCP is gone.
WaitingInv == /\ ep.snd.waiting = (IF h.page.over THEN 0 ELSE h.page.pending)
              /\ ep.snd.waiting <= Room

\* Few Pongs wait, and none for a connection that is over or can write.  [Review-T18]
PongsInv == Len(ep.ctl.pongs) <= (IF h.ctl.alive /\ h.ctl.blocked THEN PongRoom ELSE 0)

-----------------------------------------------------------------------------
(* Liveness.  The peer reads, the event loop turns and time passes; nothing else is sure.  MCFlowLive.cfg has no VIEW: *)
(* a fair step that changes no more than a label would look like stuttering through one.                               *)
Fair(name) == WF_MCVars(React({Act(name, NoArgs)}) /\ Watched)
MCFairSpec == MCSpec /\ Fair("take") /\ Fair("turn") /\ Fair("tick")

\* A full buffer gets room again, and all that waits at a close is written and the Close behind it, unless TCP is gone.
FullDrainsProp   == (ep.snd.waiting = Room) ~> (ep.snd.waiting < Room)
GoodbyeProp      == (ep.snd.goodbye = "waits") ~> (ep.snd.goodbye = "sent" \/ ep.snd.tcp = "gone")
\* The end of TCP reaches the page.
ToldProp         == h.page.over ~> (h.page.events > 0)
\* Without data, of which MCFlowLive.cfg has none, a connection ends, however many Pings come.  [Review-T18]
IdleEndsProp     == (ep.part = "control") ~> ~ep.ctl.alive

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated, so that what the properties    *)
(* speak of does occur.                                                    *)
ReachFullMessage   == h.conn["one"].held # Limit
ReachOtherHolds    == ~(~h.conn["one"].alive /\ h.conn["two"].held > 0)
ReachOverflow      == ~(h.page.over /\ h.page.opened /\ ~h.page.asked /\ h.page.pending = Room)
ReachUnsentAtEnd   == ~(h.page.events > 0 /\ h.page.pending > 0)
ReachFreshAtEnd    == ~(h.page.over /\ h.page.events = 0 /\ h.page.since > 0)
ReachSentClosed    == ~(h.page.events > 0 /\ ~h.page.trouble /\ h.page.amount > 0)
ReachCloseWaits    == ~(h.page.asked /\ h.page.up /\ h.page.pending = Room)
ReachFailedOpening == ~(h.page.over /\ ~h.page.opened)
ReachFlood         == ~(Len(h.ctl.pings) > PongRoom)
ReachIdleBlocked   == ~(~h.ctl.alive /\ h.ctl.blocked)
=============================================================================
