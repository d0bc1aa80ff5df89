-------------------------- MODULE MCConnectionQueue --------------------------
(***************************************************************************)
(* The properties of a client's queue, over the history that QueueObserver *)
(* keeps.                                                                  *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).                                                    *)
(***************************************************************************)
EXTENDS Opening
VARIABLE h

O == INSTANCE QueueObserver

MCVars == <<ep, io, h>>
MCView == <<ep, h>>
MCInit == Init /\ h = O!Nothing
\* The observer only watches: it is a function of the step, so it never restricts the machine.
Watched == h' = O!After(h, io'.in, io'.out)
MCNext == Next /\ Watched
MCSpec == MCInit /\ [][MCNext]_MCVars

-----------------------------------------------------------------------------
In  == io'.in
Out == io'.out
Opening_ == O!Are(h, "opening")
Waiting_ == O!Are(h, "waiting")

\* At most one connection to a destination is being opened.  [RFC6455-4.1]
OneOpeningInv == \A i, j \in Opening_ : O!To(h, i) = O!To(h, j) => i = j
\* ... and not too many in all.  [Review-D14]
LimitInv == Cardinality(Opening_) <= MaxPending

\* Nobody waits without a reason: another attempt at its destination, a rest after a failed one, or the limit.
ReasonInv ==
  \A i \in Waiting_ : \/ \E j \in Opening_ : O!To(h, j) = O!To(h, i)
                      \/ O!To(h, i) \in h.failed
                      \/ Cardinality(Opening_) = MaxPending
\* A rest is over once its time is up.
RestedProp ==
  [][In.name = "rested" => \A i \in O!Are(h', "waiting") : O!To(h', i) # O!Place(In.args.to)
       \/ (\E j \in O!Are(h', "opening") : O!To(h', j) = O!To(h', i)) \/ Cardinality(O!Are(h', "opening")) = MaxPending]_MCVars

\* Who waits the longest for a destination goes first.
InOrderProp ==
  [][\A i \in O!Dialed(Out) : \A j \in DOMAIN h'.socks : j < i /\ h'.socks[j].at = "waiting" => O!To(h', j) # O!To(h', i)]_MCVars
\* Only what was asked for, and waits, is dialled, once.
OnlyWaitingProp ==
  [][/\ \A i \in O!Dialed(Out) : O!Before(h, In)[i].at = "waiting" /\ i \notin O!Ends(In)
     /\ Len(O!Dials(Out)) = Cardinality(O!Dialed(Out))]_MCVars
\* An attempt that hangs, or is wanted no more, is dropped; nothing else is.
DropProp ==
  [][\A i \in DOMAIN h.socks :
       (\E k \in DOMAIN Out : Out[k] = OfSocket("drop", i)) <=>
         i \in Opening_ /\ In.name \in {"hangs", "abandon"} /\ In.args.socket = i]_MCVars
\* What has been asked for is not forgotten.
RememberedInv ==
  ep.conn = "QUEUE" => /\ Len(ep.socks) = Len(h.socks)
                       /\ \A i \in DOMAIN h.socks : ep.socks[i].at = h.socks[i].at

-----------------------------------------------------------------------------
(* Liveness: time passes, and nothing else is sure.                        *)

IsHang(in)   == in.t = "act" /\ in.name = "hangs"
IsRested(in) == in.t = "act" /\ in.name = "rested"
\* What can come, and goes on being able to, comes at last.
Fair(Kind(_)) == []<>(~\E in \in Inputs(ep) : Kind(in)) \/ []<><<Kind(io'.in)>>_MCVars

\* Whatever the servers do, each socket is dialled at last, or wanted no more.
Waits(i) == i \in Waiting_
GoesOnProp == Fair(IsHang) /\ Fair(IsRested) => \A i \in Sockets : Waits(i) ~> ~Waits(i)

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated.                                *)
ReachTwoOpening    == Cardinality(Opening_) < 2
ReachAliasWaits    == ~(Len(h.socks) = 2 /\ Waiting_ = {2} /\ ~(\E p \in Places : p.host = "c.test" /\ O!To(h, 2) = <<"c.test", "80">>))
ReachLimit         == ~(\E i \in Waiting_ : Cardinality(Opening_) = MaxPending /\ \A j \in Opening_ : O!To(h, i) # O!To(h, j))
ReachRestsWhileWaiting == ~(\E i \in Waiting_ : Opening_ = {} /\ O!To(h, i) \in h.failed)
ReachAllOver       == ~(Len(h.socks) = MaxSockets /\ \A i \in DOMAIN h.socks : h.socks[i].at = "over")
=============================================================================
