------------------------------ MODULE MCPrivacy -----------------------------
(***************************************************************************)
(* The properties of PrivateBrowsing, over the history that                *)
(* BrowserObserver keeps.                                                  *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).                                                    *)
(***************************************************************************)
EXTENDS PrivateBrowsing
VARIABLE h

O == INSTANCE BrowserObserver

After == O!After(h, io'.in, io'.out)

MCVars == <<ep, io, h>>
MCView == <<ep, h>>
MCInit == Init /\ h = O!InitialHistory
\* The observer only watches: it is a function of the step, so it never restricts the browser.
MCNext == Next /\ h' = After
MCSpec == MCInit /\ [][MCNext]_MCVars

\* Only the browser's own clock is fair.  No server, page or user need ever do anything.
Fairness == \A s \in Sockets : WF_MCVars(React({Act("timeout", [socket |-> s])}) /\ h' = After)
\* MCPrivacyLive.cfg has no VIEW: a fair step that changes only io would look like stuttering through one.
MCFairSpec == MCSpec /\ Fairness

-----------------------------------------------------------------------------
(* Words for the step that is judged.                                      *)
In  == io'.in
Out == io'.out
Shows(name) == \E i \in DOMAIN Out : Out[i].name = name
\* P holds of each effect of this name.
Every(name, P(_)) == \A i \in DOMAIN Out : Out[i].name = name => P(Out[i].args)
Count(s, name) == Cardinality({i \in DOMAIN Out : Out[i].name = name /\ Out[i].args.socket = s})
IsFor(s) == In.name \in O!OfConnection \cup {"connect"} /\ In.args.socket = s
Affected == O!Affected(h, In)
Alive(s) == h.conn[s].alive /\ s \notin Affected
Held(s)  == h.conn[s].held
Orphan(s) == Held(s) /\ ~h.conn[s].alive
Events == {"open", "deliver", "closeEvent"}
AboutSockets == {"request", "sent", "closeFrame", "endTcp", "freed", "gone"} \cup Events

-----------------------------------------------------------------------------
(* The browser is where the user put it.                                   *)

TypeInv ==
  /\ ep.design \in Designs \cup {"none"} /\ ep.mode \in Contexts /\ ep.up \in {"off", "running", "down"}
  /\ ep.win \in [Windows -> Contexts \cup {"none"}] /\ ep.jar \in [Contexts -> SUBSET Kinds]
  /\ ep.file \subseteq Windows
  /\ \A s \in Sockets : ep.sock[s].queued \in 0..MaxQueued

\* Windows are open as the user opened them, each in its context.
WindowsInv == \A w \in Windows : ep.win[w] = h.doc[w]

ModeInv == ep.mode = (IF h.private THEN "private" ELSE "normal")

\* A connection exists because a document that is, or was, asked for it.
HeldInv == \A s \in Sockets : /\ ep.sock[s].st # "FREE" <=> Held(s)
                              /\ ep.sock[s].ctx = h.conn[s].ctx

-----------------------------------------------------------------------------
(* Contexts know nothing of each other.  [Review-T06]                      *)

\* What a context remembers is what its own documents learnt.
SeparateInv == \A c \in Contexts : ep.jar[c] = h.known[c]

\* Without a private session nothing private is remembered.
WipedInv == ~O!Private(h) => ep.jar["private"] = {}
\* ... and its end says so.
WipedProp == [][O!EndsPrivate(h, In) /\ In.name # "crash" <=> Shows("wiped")]_MCVars

\* A handshake carries what its own context knows: no less, no more.
RequestProp ==
  [][LET Fits(o) == LET known == h.known[h.conn[o.socket].ctx]
                    IN  (o.cookie <=> "cookie" \in known) /\ (o.auth <=> "auth" \in known)
     IN  Every("request", Fits)]_MCVars

\* So does a load; the second page that a restore opens already finds what the first one left.
LoadProp ==
  [][\A i \in DOMAIN Out : Out[i].name = "load" =>
       LET known == h.known[h'.doc[Out[i].args.window]]
                    \cup (IF \E j \in 1..(i - 1) : Out[j].name = "load" THEN O!OfPage ELSE {})
       IN  /\ Out[i].args.secure <=> "hsts" \in known
           /\ Out[i].args.cached <=> "page" \in known
           /\ Out[i].args.resolved <=> "name" \in known]_MCVars

\* What is stored goes to the context of the document that caused it, and of a private one never to disk.
StoredProp ==
  [][LET Fits(o) == /\ \/ o.context \in O!Loads(h, In)
                       \/ In.name = "established" /\ o.context = h.conn[In.args.socket].ctx
                    /\ o.where = "disk" <=> (o.context = "normal" /\ o.what \in O!OnDisk)
     IN  Every("stored", Fits)]_MCVars

\* A handshake's answer is never cached, and never taken from a cache.  [Review-D16]
NotCachedProp ==
  [][LET NoAnswer(o) == o.what # "answer"
         Answered(o) == In.name = "established" /\ h.conn[o.socket].stage = "handshake"
     IN  /\ Every("stored", NoAnswer)
         /\ Every("open", Answered)
         /\ In.name = "start" => Shows("request")]_MCVars

-----------------------------------------------------------------------------
(* Sessions.  [Review-T06]                                                 *)

\* The session file holds the normal windows, and those that the global mode has put away; never a private one.
SessionFileInv == ep.file = h.session

\* A restore opens these windows, once each, all of them normal; nothing else does.
RestoredProp ==
  [][\A w \in Windows :
       Cardinality({i \in DOMAIN Out : Out[i].name = "restored" /\ Out[i].args.window = w})
         = (IF w \in O!Returning(h, In) THEN 1 ELSE 0)]_MCVars

\* The browser never connects by itself: a handshake is that of a document that asked for it since it was loaded.
NoReconnectProp ==
  [][/\ LET Asked(o) == In.name = "start" /\ Alive(o.socket) /\ h.conn[o.socket].stage = "waiting"
        IN  Every("request", Asked)
     /\ \A s \in Sockets : ~Held(s) /\ In.name # "connect" => ep'.sock[s].st = "FREE"]_MCVars

-----------------------------------------------------------------------------
(* Connections whose document goes away.  [WHATWG-disappear] [Review-D15]  *)

\* By the book each of them says goodbye with 1001, if it can.
SaysGoodbyeProp ==
  [][io'.grade = "recommended" /\ In.name # "crash" =>
       \A s \in Affected : O!CanSayGoodbye(h.conn[s]) => \E i \in DOMAIN Out : Out[i] = CloseFrame(s, 1001)]_MCVars

\* Whatever a browser chooses, none goes on as before: it is gone, or its own Close is on the wire.
LetGoProp ==
  [][\A s \in Affected :
       \/ ~h'.conn[s].held
       \/ h'.conn[s].closed /\ ep'.sock[s].st \in {"CLOSING", "CLOSED_BOTH"}]_MCVars

\* Its buffers and its queue are dropped at once, which is said once, and nothing gathers again.
FreedProp ==
  [][\A s \in Affected : In.name # "crash" => Count(s, "freed") = 1]_MCVars
FreedInv ==
  \A s \in Sockets : ~h.conn[s].alive =>
    ~ep.sock[s].part /\ ep.sock[s].queued = 0 /\ ep.sock[s].unsent = "none" /\ ep.sock[s].win = 0

\* What the peer still sends, what a task still does and what the network still takes changes nothing.
LateIgnoredProp ==
  [][In.name \in {"framePart", "frameRest", "dispatch", "flushRest"} /\ Orphan(In.args.socket) => Out = <<>> /\ ep' = ep]_MCVars

\* At the end of the wait the connection is gone, without a page, or its page is told.
TimeoutProp ==
  [][In.name = "timeout" =>
       LET s == In.args.socket
       IN  /\ Count(s, "endTcp") = 1
           /\ Orphan(s) => ~h'.conn[s].held
           /\ ~Orphan(s) => ep'.sock[s].st = "ENDED"]_MCVars

\* Nothing of the process outlives it.
ProcessEndsInv == ep.up # "running" => \A s \in Sockets : ep.sock[s] = FreeSocket

\* One connection's end is no other's: transitions touch only what they affect, and a quit the rest too.
UnharmedProp ==
  [][In.name \notin {"quit", "crash"} => \A s \in Sockets :
       \/ IsFor(s)
       \/ Out = <<>> /\ ep'.sock[s] = ep.sock[s]
       \/ s \in Affected
       \/ /\ ep'.sock[s] = ep.sock[s]
          /\ \A i \in DOMAIN Out : Out[i].name \in AboutSockets => Out[i].args.socket # s]_MCVars

-----------------------------------------------------------------------------
(* Events.  [Review-D17]                                                   *)

\* An event reaches the document that owns the connection, in its window and context, while it is there.
OwnPageProp ==
  [][\A i \in DOMAIN Out : Out[i].name \in Events =>
       LET c == h.conn[Out[i].args.socket]
       IN  Alive(Out[i].args.socket) /\ Out[i].args.window = c.win /\ h.doc[c.win] = c.ctx]_MCVars

\* A page gets each message that came whole, one at a dispatch, and the close event after them.
DispatchedProp ==
  [][In.name = "dispatch" /\ h.conn[In.args.socket].alive =>
       LET s == In.args.socket
       IN  IF h.conn[s].queued > 0 THEN Count(s, "deliver") = 1 /\ Count(s, "closeEvent") = 0
           ELSE Count(s, "closeEvent") = 1 /\ ~h'.conn[s].held]_MCVars
OnlyDispatchedProp ==
  [][\A i \in DOMAIN Out : Out[i].name \in {"deliver", "closeEvent"} =>
       In.name = "dispatch" /\ In.args.socket = Out[i].args.socket]_MCVars

\* What a connection with a page holds is what came for it.
ReceivedInv ==
  \A s \in Sockets : h.conn[s].alive => ep.sock[s].queued = h.conn[s].queued /\ ep.sock[s].part = h.conn[s].part

\* One Close at most.  [RFC6455-5.5.1]
OneCloseProp ==
  [][Shows("closeFrame") => \A s \in Sockets : Count(s, "closeFrame") <= (IF h.conn[s].closed THEN 0 ELSE 1)]_MCVars

-----------------------------------------------------------------------------
(* Liveness.                                                               *)

\* Whether or not anybody answers, a connection whose document has gone away is gone.  [Review-D15]
GoneProp == \A s \in Sockets : Orphan(s) ~> ~Orphan(s)
\* A page that closes is not left waiting for its peer either.
ClosesProp == \A s \in Sockets : (Held(s) /\ h.conn[s].closed) ~> (~Held(s) \/ h.conn[s].stage = "over")

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated, so that what the properties    *)
(* speak of does occur.                                                    *)
ReachOrphan            == \A s \in Sockets : ~Orphan(s)
ReachOrphanBothClosed  == \A s \in Sockets : ~(Orphan(s) /\ ep.sock[s].st = "CLOSED_BOTH")
ReachHalfWritten       == \A s \in Sockets : ~h.conn[s].half
ReachQueuedAtEnd       == \A s \in Sockets : ~(ep.sock[s].st = "ENDED" /\ h.conn[s].queued > 0)
ReachPartInPrivate     == \A s \in Sockets : ~(h.conn[s].ctx = "private" /\ h.conn[s].part)
ReachQueuedInPrivate   == \A s \in Sockets : ~(h.conn[s].ctx = "private" /\ h.conn[s].queued > 0)
ReachPrivateHandshake  == \A s \in Sockets : ~(h.conn[s].ctx = "private" /\ h.conn[s].stage = "handshake")
ReachOrphanBesideNext  == ~(O!Private(h) /\ \E s \in Sockets : Orphan(s) /\ h.conn[s].ctx = "private")
ReachBothLearnt        == ~(h.known["normal"] = Kinds /\ h.known["private"] = Kinds)
ReachOnlyPrivateLearnt == ~("cookie" \in h.known["private"] /\ "cookie" \notin h.known["normal"])
ReachOnlyNormalLearnt  == ~(O!Private(h) /\ "cookie" \in h.known["normal"] /\ "cookie" \notin h.known["private"])
ReachRestorable        == ~(ep.up = "running" /\ h.session # {} /\ O!Docs(h, "normal") = {} /\ ~O!Private(h))
ReachSavedDown         == ~(ep.up = "down" /\ h.session # {})
\* of the global design
ReachSaved             == ~(h.private /\ h.session # {})
\* of the window design
ReachBesideEachOther   == ~(O!Docs(h, "normal") # {} /\ O!Docs(h, "private") # {})
ReachTwoContexts       == \A s, q \in Sockets : ~(Held(s) /\ Held(q) /\ h.conn[s].ctx = "normal" /\ h.conn[q].ctx = "private")
ReachPrivateBeforeRestore == ~(h.session # {} /\ O!Docs(h, "normal") = {} /\ O!Docs(h, "private") # {})
=============================================================================
