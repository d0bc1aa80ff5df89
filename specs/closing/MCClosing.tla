----------------------------- MODULE MCClosing ------------------------------
(***************************************************************************)
(* The properties of Closing, over a history of each side that             *)
(* ClosingObserver keeps, and what only both histories together can say.   *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).                                                    *)
(***************************************************************************)
EXTENDS Closing
VARIABLE h   \* for each side its history; delivered: messages that it got; trouble: TCP failed somewhere, or time was up

O == INSTANCE ClosingObserver

In == io'.in
Out == io'.out
Acts == io'.role \in Roles
\* The history of the side that acts; some history where the network does, which shows nothing.
Mine == IF Acts THEN h[io'.role] ELSE h["client"]

MCVars == <<side, net, world, io, h>>
MCView == <<side, net, world, h>>
MCInit ==
  /\ Init
  /\ h = [client |-> O!InitialHistory("client"), server |-> O!InitialHistory("server"),
          delivered |-> [role \in Roles |-> 0], trouble |-> FALSE]

\* The observer only watches: it is a function of the step, so it never restricts the machine.
Watched ==
  h' = IF ~Acts THEN [h EXCEPT !.trouble = @ \/ In.t \in {"cut", "tampered", "bounced"}]
       ELSE LET after == O!After(Mine, In, Out)
            IN  [h EXCEPT ![io'.role] = after,
                          !.delivered[io'.role] = @ + O!Count(Out, "deliver"),
                          !.trouble = @ \/ after.troubled]
MCNext == Next /\ Watched
MCSpec == MCInit /\ [][MCNext]_MCVars

-----------------------------------------------------------------------------
(* Steps of a side: ClosingObserver says what each means.                  *)
OneCloseEventProp              == [][O!OneCloseEvent(Mine, In, Out)]_MCVars
EventTimelyProp                == [][O!EventTimely(Mine, In, Out)]_MCVars
FirstCloseCountsProp           == [][O!FirstCloseCounts(Mine, In, Out)]_MCVars
CleanMeansBothProp             == [][O!CleanMeansBoth(Mine, In, Out)]_MCVars
FlushedOrReportedProp          == [][O!FlushedOrReported(Mine, In, Out)]_MCVars
LostByFailureProp              == [][O!LostByFailure(Mine, In, Out)]_MCVars
OneCloseFrameProp              == [][O!OneCloseFrame(Mine, In, Out)]_MCVars
NoDataAfterCloseProp           == [][O!NoDataAfterClose(Mine, In, Out)]_MCVars
LegalCodesProp                 == [][O!LegalCodes(Mine, In, Out)]_MCVars
NothingDeliveredAfterCloseProp == [][O!NothingDeliveredAfterClose(Mine, In, Out)]_MCVars
NothingReadAfterEndProp        == [][O!NothingReadAfterEnd(Mine, In, Out)]_MCVars
ServerFirstProp                == [][O!ServerFirst(Mine, In, Out, io'.grade)]_MCVars

\* A connection is never used again.  [RFC6455-7.1.4]
NeverReusedProp == [][\A role \in Roles : h[role].events > 0 => side'[role] = side[role]]_MCVars

CloseAnsweredInv == \A role \in Roles : O!CloseAnswered(h[role])

-----------------------------------------------------------------------------
(* Both sides together.                                                    *)

Ended(role) == h[role].events > 0
Read(code) == IF code = NoCode THEN NoneSaid ELSE code

\* Where one side started and the other answered, both report the starter's code; crossing Closes may
\* differ.  [RFC6455-7.1.5]  The reading: an answer may carry any legal code, typically it echoes
\* [RFC6455-5.5.1], and so do the sides here.
CodesAgreeInv ==
  \A a \in Roles :
    LET b == Other(a)
    IN  Ended(a) /\ Ended(b) /\ h[a].got /\ h[b].got /\ h[b].answered /\ ~h[a].answered
          => h[a].code = h[b].code /\ h[b].code = Read(h[a].sentCode)

\* Each reports what the other's first Close said, however they crossed.
CodesCrossInv == \A a \in Roles : Ended(a) /\ h[a].got => h[a].code = Read(h[Other(a)].sentCode)

\* What is clean here was or will be clean there, unless TCP failed or time was up.  [RFC6455-7.1.4]
CloseUnderWay(role) == \E i \in DOMAIN net[role] : net[role][i].t = "header" /\ net[role][i].op = CLOSE
CleanReachesInv ==
  \A a \in Roles : Ended(a) /\ h[a].clean /\ ~h.trouble
    => LET b == Other(a) IN h[b].got \/ h[b].op = CLOSE \/ CloseUnderWay(b)
CleanBothInv == (\A role \in Roles : Ended(role)) /\ ~h.trouble => h["client"].clean /\ h["server"].clean

\* Nothing is delivered that was not sent, and a clean end loses nothing of the side that started it.  [RFC6455-6.2]
DeliveredInv ==
  \A a \in Roles :
    LET b == Other(a)
    IN  /\ ~h.trouble => h.delivered[b] <= h[a].put
        /\ Ended(b) /\ h[b].got /\ h[b].answered /\ ~h.trouble => h.delivered[b] = h[a].put

-----------------------------------------------------------------------------
(* Liveness: time passes on both sides, and what is on its way arrives, or *)
(* the network is cut.  Nothing else is sure: the peer may be silent, and  *)
(* blocked writes may stay blocked.                                        *)
MCFairSpec ==
  /\ MCSpec
  /\ \A role \in Roles : WF_MCVars(Expire(role) /\ Watched) /\ WF_MCVars(Receive(role) /\ Watched)

\* Once closing has begun both sides come to an end, whatever happens.
Begun == \E role \in Roles : h[role].over \/ side[role].ep.conn # "OPEN"
BothCloseProp == Begun ~> (Ended("client") /\ Ended("server"))

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated, so that what the properties    *)
(* speak of does occur.                                                    *)
Both(P(_)) == P("client") /\ P("server")
BothClean == Both(LAMBDA role : Ended(role) /\ h[role].clean)
ReachBothClean          == ~(BothClean /\ ~h.trouble)
ReachCrossing           == ~(BothClean /\ h["client"].code # h["server"].code)
ReachAnswered           == ~(BothClean /\ h["server"].answered)
ReachServerStarts       == ~(BothClean /\ h["client"].answered)
ReachCleanOnOneSide     == ~(Ended("client") /\ Ended("server") /\ h["server"].clean /\ ~h["client"].clean)
ReachCutUnnoticed       == ~(world.cut /\ Ended("client") /\ side["server"].ep.conn = "OPEN")
ReachCleanDespiteCut    == ~(world.cut /\ Ended("client") /\ h["client"].clean)
ReachMessageInFlight    == ~(/\ h["client"].sent > 0 /\ net["client"] # <<>>
                             /\ Head(net["client"]).t = "header" /\ Head(net["client"]).op = TEXT)
ReachMessageDiscarded   == ~(BothClean /\ h.delivered["client"] < h["server"].put)
ReachBothFail           == ~(h["client"].troubled /\ h["server"].troubled)
ReachBlockedReply       == ~(h["server"].got /\ h["server"].sent = 0 /\ side["server"].stalled)
ReachBounced            == io.in.t # "bounced"
ReachResetOvertakes     == ~(net["client"] # <<>> /\ Head(net["client"]) = Reset)
ReachMiddleboxNoticed   == ~(h["server"].sentCode = 1002)
ReachCutInMidFrame      == ~(world.cut /\ side["server"].ep.frame.op = "TEXT")
=============================================================================
