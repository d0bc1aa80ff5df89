---------------------------- MODULE MCConnection ----------------------------
(***************************************************************************)
(* The properties of OneConnection, over the history that ClosingObserver  *)
(* keeps: whatever the peer, the network and the application do.           *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).                                                    *)
(***************************************************************************)
EXTENDS OneConnection, ClosingAlphabet
CONSTANT MaxSends   \* calls of send that are accepted; counts in the history stay small
VARIABLE h

O == INSTANCE ClosingObserver

MCInputs(c) == IF h.accepted < MaxSends THEN ClosingInputs(c) ELSE ClosingInputs(c) \ {SendCall}

MCVars == <<ep, io, h>>
MCView == <<ep, h>>
MCInit == Init /\ h = O!InitialHistory(ep.ep.role)
\* The observer only watches: it is a function of the step, so it never restricts the machine.
Watched == h' = O!After(h, io'.in, io'.out)
MCNext == Next /\ Watched
MCSpec == MCInit /\ [][MCNext]_MCVars

-----------------------------------------------------------------------------
(* Words for the step that is judged.                                      *)
In == io'.in
Out == io'.out

-----------------------------------------------------------------------------
(* Steps: ClosingObserver says what each means.                            *)
OneCloseEventProp              == [][O!OneCloseEvent(h, In, Out)]_MCVars
EventTimelyProp                == [][O!EventTimely(h, In, Out)]_MCVars
EventPromptProp                == [][O!EventPrompt(h, In, Out)]_MCVars
FirstCloseCountsProp           == [][O!FirstCloseCounts(h, In, Out)]_MCVars
CleanMeansBothProp             == [][O!CleanMeansBoth(h, In, Out)]_MCVars
FlushedOrReportedProp          == [][O!FlushedOrReported(h, In, Out)]_MCVars
LostByFailureProp              == [][O!LostByFailure(h, In, Out)]_MCVars
OneCloseFrameProp              == [][O!OneCloseFrame(h, In, Out)]_MCVars
NoDataAfterCloseProp           == [][O!NoDataAfterClose(h, In, Out)]_MCVars
LegalCodesProp                 == [][O!LegalCodes(h, In, Out)]_MCVars
FlushedBeforeEndProp           == [][O!FlushedBeforeEnd(h, In, Out)]_MCVars
NothingWrittenAfterEndProp     == [][O!NothingWrittenAfterEnd(h, In, Out)]_MCVars
PongsStopProp                  == [][O!PongsStop(h, In, Out)]_MCVars
BlockedWritesNothingProp       == [][O!BlockedWritesNothing(h, In, Out)]_MCVars
SendTakenProp                  == [][O!SendTaken(h, In, Out)]_MCVars
NothingDeliveredAfterCloseProp == [][O!NothingDeliveredAfterClose(h, In, Out)]_MCVars
NothingReadAfterEndProp        == [][O!NothingReadAfterEnd(h, In, Out)]_MCVars
ServerFirstProp                == [][O!ServerFirst(h, In, Out, io'.grade)]_MCVars
LetsGoByTimerProp              == [][O!LetsGoByTimer(h, In, Out)]_MCVars

\* A connection is never used again: after its event only refusals are seen, and nothing changes.  [RFC6455-7.1.4]
NeverReusedProp == [][h.events > 0 => ep' = ep /\ \A i \in DOMAIN Out : Out[i].t = "rejected"]_MCVars

-----------------------------------------------------------------------------
(* States.                                                                 *)
CloseAnsweredInv == O!CloseAnswered(h)
ServerEndsInv    == O!ServerEnds(h)

\* What is left of messages is freed when nothing more is read, and all that waits with the event.
FreedInv == /\ h.over => ep.ep.buf = <<>> /\ ep.ep.part = <<>> /\ ep.ep.frame = NoFrame /\ ep.ep.ping = NoPing
            /\ h.events > 0 => ep.queue = <<>>

\* Until the event every wait is bounded: some timer runs.
TimedInv == h.events = 0 => \E timer \in Timers : TimerRuns(ep, timer)

-----------------------------------------------------------------------------
(* Liveness: time passes, and nothing else is sure.                        *)

Expiry == TimeRunsOut /\ Watched
MCFairSpec == MCSpec /\ WF_MCVars(Expiry)

\* Once closing has begun it comes to an end, whatever the peer sends or leaves unsent.
Begun == h.over \/ ep.ep.conn # "OPEN"
ClosesProp == Begun ~> (h.events > 0)

\* Time without end is all that liveness asks about: few inputs, one of each class that could keep it waiting.
LiveInputs(c) ==
  {in \in MCInputs(c) :
     CASE in.t = "header"  -> IF in.op = CLOSE THEN in.len < 4 ELSE in.op # PING /\ (in.op = TEXT => ~in.fin \/ in.len = 0)
       [] in.t = "payload" -> c.ep.frame.op = "CLOSE" => in.runs = Code(1000)
       [] in.t = "close"   -> in.code = NoCode
       [] OTHER            -> in.t # "ping"}

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated, so that what the properties    *)
(* speak of does occur.                                                    *)
ReachCleanEvent         == ~(h.events > 0 /\ h.clean)
ReachUncleanWithCode    == ~(h.events > 0 /\ ~h.clean /\ h.code = 1000)
ReachNoCodeEvent        == ~(h.events > 0 /\ h.code = 1005)
ReachNoCloseEvent       == ~(h.events > 0 /\ h.code = 1006)
ReachIllegalCodeTaken   == ~(h.maybe /\ ~h.got /\ h.clean)
ReachHalfClosedByPeer   == ~(ep.peer = "ENDED" /\ ep.own = "ENDING")
ReachHalfClosedByOwn    == ~(ep.own = "ENDED" /\ ep.peer = "OPEN")
ReachReplyWaits         == ~(h.got /\ h.stalled /\ h.sent = 0 /\ ep.queue # <<>>)
ReachMessageBeforeClose == ~(Len(ep.queue) > 1 /\ ep.queue[1].t = "frame" /\ ep.queue[2].t = "close")
ReachLost               == ~(h.events > 0 /\ h.accepted > h.put)
ReachCutInMessage       == ~(ep.ep.msg = "TEXT" /\ h.sent > 0)
ReachCutInFrame         == ~(ep.ep.frame.op = "CLOSE" /\ h.sent > 0)
ReachFailedBlocked      == ~(ep.ep.conn = "FAILED" /\ ep.stalled)
=============================================================================
