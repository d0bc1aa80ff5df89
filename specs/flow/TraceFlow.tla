----------------------------- MODULE TraceFlow ------------------------------
(***************************************************************************)
(* Is what was recorded of an endpoint's buffers and clock a behaviour of  *)
(* Flow?  A log has acts and effects, whose arguments are text; here they  *)
(* get the types that the machine knows.                                   *)
(***************************************************************************)
EXTENDS Flow, Recorded

-----------------------------------------------------------------------------
(* The machine.                                                            *)

FlowStart(about)    == Start
FlowOwes(e)         == FALSE
FlowNotLogged(e, s) == {}
FlowAtOnce(e, s)    == FALSE
FlowIgnores(e, in)  == FALSE

\* The arguments that each act has.
ArgumentsOf(name) ==
  CASE name = "start"    -> {"part"}
    [] name = "announce" -> {"connection", "length"}
    [] name = "arrive"   -> {"connection", "memory"}
    [] name = "fragment" -> {"connection", "final", "memory"}
    [] name = "send"     -> {"bytes"}
    [] name = "ping"     -> {"payload"}
    [] OTHER             -> {"none"}

Acts == {"start", "announce", "arrive", "fragment", "established", "send", "take", "close", "turn", "lost", "ended",
         "ping", "block", "unblock", "data", "tick"}

IsWellFormed(e) ==
  /\ e.name \in Acts
  /\ DOMAIN e.args = ArgumentsOf(e.name)
  /\ e.name = "start" => e.args.part \in Parts
  /\ e.name \in {"announce", "arrive", "fragment"} => e.args.connection \in Connections
  /\ e.name = "announce" => e.args.length \in Announced

Unknown == [t |-> "unknown"]

FlowInput(e) ==
  IF ~IsWellFormed(e) THEN Unknown
  ELSE IF e.name = "send" THEN Act("send", [bytes |-> LogNumber(e.args.bytes)])
  ELSE IF e.name = "fragment"
    THEN Act("fragment", [connection |-> e.args.connection, final |-> e.args.final = "true", memory |-> e.args.memory])
  ELSE e

FlowAccepts(e, in)   == in # Unknown /\ Accepts(e, in)
FlowReactions(e, in) == Reactions(e, in)

-----------------------------------------------------------------------------
(* What is seen.                                                           *)

IsEffect(e, o) ==
  << Conjunct("the effect is the one that is due", e.name = o.name, "10.4"),
     Conjunct("its particulars are right",
              e.name = o.name => /\ DOMAIN e.args = DOMAIN o.args
                                 /\ \A k \in DOMAIN o.args : e.args[k] = LogText(o.args[k]), "10.4") >>

FlowConjuncts(e, o) == IsEffect(e, o)

-----------------------------------------------------------------------------
(* What happens.                                                           *)

ReadsAct(name) ==
  /\ NextIn < End /\ Event(NextIn).t = "act" /\ Event(NextIn).name = name
  /\ Reads("act")

IsStart       == ReadsAct("start")
IsAnnounce    == ReadsAct("announce")
IsArrive      == ReadsAct("arrive")
IsFragment    == ReadsAct("fragment")
IsEstablished == ReadsAct("established")
IsSend        == ReadsAct("send")
IsTake        == ReadsAct("take")
IsClose       == ReadsAct("close")
IsTurn        == ReadsAct("turn")
IsLost        == ReadsAct("lost")
IsEnded       == ReadsAct("ended")
IsPing        == ReadsAct("ping")
IsBlock       == ReadsAct("block")
IsUnblock     == ReadsAct("unblock")
IsData        == ReadsAct("data")
IsTick        == ReadsAct("tick")

FlowNext == \/ IsStart \/ IsAnnounce \/ IsArrive \/ IsFragment \/ IsEstablished \/ IsSend \/ IsTake \/ IsClose
            \/ IsTurn \/ IsLost \/ IsEnded \/ IsPing \/ IsBlock \/ IsUnblock \/ IsData \/ IsTick

FlowSpec == Init /\ [][FlowNext]_vars
=============================================================================
