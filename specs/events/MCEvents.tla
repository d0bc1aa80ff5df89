------------------------------ MODULE MCEvents ------------------------------
(***************************************************************************)
(* The properties of Pages, over the history that EventsObserver keeps.    *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).  A step that repeats the last one, label and all,  *)
(* would be stuttering, of which an action property says nothing: so beat  *)
(* changes with each step.                                                 *)
(***************************************************************************)
EXTENDS Pages
VARIABLES
  h,     \* the history
  beat   \* alternates

O == INSTANCE EventsObserver

MCVars == <<ep, io, h, beat>>
MCView == <<ep, h>>
MCInit == Init /\ h = O!InitialHistory /\ beat = 0
\* The observer only watches: it is a function of the step, so it never restricts the browser.
Watched == h' = O!After(h, io'.in, io'.out) /\ beat' = 1 - beat
MCNext == Next /\ Watched
MCSpec == MCInit /\ [][MCNext]_MCVars

In  == io'.in
Out == io'.out

-----------------------------------------------------------------------------
(* Steps: EventsObserver says what each means.                             *)
FiredInOrderProp        == [][O!FiredInOrder(h, In, Out)]_MCVars
NoneAfterCloseProp      == [][O!NoneAfterClose(h, In, Out)]_MCVars
OneEndProp              == [][O!OneEnd(h, In, Out)]_MCVars
RegisteredOnlyProp      == [][O!RegisteredOnly(h, In, Out)]_MCVars
AllCalledProp           == [][O!AllCalled(h, h', In, Out)]_MCVars
RemovedNotCalledProp    == [][O!RemovedNotCalled(h, In, Out)]_MCVars
GoneNotCalledProp       == [][O!GoneNotCalled(h, h', In, Out)]_MCVars
FormByTypeProp          == [][O!FormByType(h, In, Out)]_MCVars
SameForAllProp          == [][O!SameForAll(h, In, Out)]_MCVars
RealmOfSocketProp       == [][O!RealmOfSocket(h, In, Out)]_MCVars
OriginOfConstructorProp == [][O!OriginOfConstructor(h, In, Out)]_MCVars
ApartProp               == [][O!Apart(h, In, Out)]_MCVars
SaysGoodbyeProp         == [][O!SaysGoodbye(h, In, Out)]_MCVars
EndsOpeningProp         == [][O!EndsOpening(h, In, Out)]_MCVars
ReadyFollowsProp        == [][O!ReadyFollows(h, h', In, Out)]_MCVars

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* What waits is what came whole, in its order.
WaitingInv == h.own => ep.tasks = h.queue

\* The listeners are those that were added and not removed.
ListenersInv == ep.list = h.list

\* A document that has gone leaves nothing behind: no task, no part of a message, no listener.  [Review-D17]
ClearedInv == ~h.own => ep.tasks = <<>> /\ ep.part = <<>> /\ ep.list = <<>>

-----------------------------------------------------------------------------
(* Liveness.  The event loop runs, and nothing else is sure.  MCEventsLive.cfg has no VIEW: a fair step that changes no *)
(* more than a label would look like stuttering through one.                                                           *)
MCFairSpec == MCSpec /\ WF_MCVars(React({Act("dispatch", [does |-> "nothing"])}) /\ Watched)

\* What a listener may do to the tasks that wait, and to their being heard.
LiveDoings == {"nothing", "removeA"}

\* The end of a connection reaches its page, if that is there.
EndToldProp == (h.net = "over" /\ h.own) ~> (ep.ready = "CLOSED" \/ ~h.own)

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated, so that what the properties    *)
(* speak of does occur.                                                    *)
ReachTwoListeners  == Len(h.list) # MaxListeners
ReachForeignGone   == ~(~h.other /\ h.own /\ "f" \in O!ElementsOf(h.list) /\ h.queue # <<>>)
ReachTwoKinds      == h.queue # <<"text", "binary">>
ReachTypeMeanwhile == ~(h.queue = <<"binary">> /\ h.type = "arraybuffer")
ReachUnloaded      == h.own
ReachClosedWaiting == ~(h.asked /\ h.queue # <<>> /\ h.queue[1] = "binary")
ReachTold          == ~h.told
ReachBothWait      == ~(h.two /\ h.own)
ReachEarlyText     == h.queue # <<"open", "text">>
ReachNobody        == ~(h.list = <<>> /\ h.own /\ h.queue # <<>>)
=============================================================================
