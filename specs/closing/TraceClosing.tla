---------------------------- MODULE TraceClosing ----------------------------
(***************************************************************************)
(* Is what was recorded of a connection a behaviour of Connection?  What   *)
(* framing's logs have, and beside it what TCP does and what the           *)
(* application hears at the end.                                           *)
(***************************************************************************)
EXTENDS Connection, TraceFraming

-----------------------------------------------------------------------------
(* The machine.                                                            *)

ClosingStart(about) == NewConnection(about.role)

ClosingReactions(c, in) ==
  Responses(c, in) \cup {Through(c, in, r) : r \in UnknownLimitFault(c.ep, in)}

ClosingOwes(c) == FramingOwes(c.ep)

\* Quirk: what the peer or the network does to a connection that has let go of its socket is lost on it.
ClosingIgnores(c, in) ==
  \/ in.t = "payload" /\ ~Reading(c.ep)
  \/ in.t = "quiet" /\ c.ep.ping = NoPing
  \/ in.t \in {"endOfStream", "reset"} /\ c.socket = "GONE"

-----------------------------------------------------------------------------
(* What the connection is seen to do.                                      *)

IsRelease(e, o) == <<>>

IsClosed(e, o) ==
  << Conjunct("the code is that of the first Close that was received", e.code = o.code, "7.1.5"),
     Conjunct("the reason is that of the first Close that was received", SameBytes(e.reason, o.reason), "7.1.6"),
     Conjunct("clean means that both Closes crossed", e.clean = o.clean, "7.1.4"),
     Conjunct("what was accepted and not written is reported lost", e.lost = o.lost, "6.1") >>

ClosingConjuncts(e, o) ==
  CASE o.t = "release" -> IsRelease(e, o)
    [] o.t = "closed"  -> IsClosed(e, o)
    [] OTHER           -> FramingConjuncts(e, o)

-----------------------------------------------------------------------------
(* What reaches the connection.                                            *)

IsReset   == Reads("reset")
IsTimeout == Reads("timeout")
IsStall   == Reads("stall")
IsDrain   == Reads("drain")

\* Quirk: a timer that nobody saw run out is known by the Close or the end that it brought.
ClosingNotLogged(c, e) ==
  FramingNotLogged(c.ep, e)
  \cup (IF IsUnlogged("timeout") /\ e.t \in {"close", "end"}
          THEN {[t |-> "timeout", timer |-> timer] : timer \in Timers} ELSE {})

ClosingAtOnce(c, e) == FramingAtOnce(c.ep, e)

IsUnloggedTimeout == ReadsUnlogged({"timeout"})

-----------------------------------------------------------------------------
ClosingNext == TraceNext \/ IsReset \/ IsTimeout \/ IsStall \/ IsDrain \/ IsUnloggedTimeout

ClosingSpec == Init /\ [][ClosingNext]_vars
=============================================================================
