------------------------------- MODULE Pages --------------------------------
(***************************************************************************)
(* A browser before servers, pages and an event loop that may do anything  *)
(* at any time.  The rules are Events'; this module only lets them happen. *)
(***************************************************************************)
EXTENDS Events
CONSTANT LeftOut   \* names of inputs that never come, where bounds ask for it

VARIABLES
  ep,   \* the browser
  io    \* the last input and the reaction to it: the label of the transition, no part of the state

vars == <<ep, io>>

NoLabel == [in |-> [t |-> "none"], out |-> <<>>, grade |-> "recommended", choice |-> "",
            clauses |-> {}, source |-> "rfc"]

Label(in, r) == [in |-> in, out |-> r.out, grade |-> r.grade, choice |-> r.choice,
                 clauses |-> r.clauses, source |-> r.source]

Plain(names) == {Act(n, NoArgs) : n \in names}
Given(inputs) == {in \in inputs : in.name \notin LeftOut}

\* By whose doing they come.  The sets are constants: TLC makes each once.
PageInputs    == Given(Plain({"construct", "close"})
                       \cup {Act("add", [listener |-> l]) : l \in {"b", "f"}} \cup {Act("remove", [listener |-> "b"])}
                       \cup {Act("setType", [type |-> "arraybuffer"])})
UserInputs    == Given({Act("unload", [global |-> g]) : g \in Globals})
NetworkInputs == Given(Plain({"established", "part", "rest", "text", "textTwo", "fail", "clean"}))
LoopInputs    == Given({Act("dispatch", [does |-> d]) : d \in Doings} \cup Plain({"dispatchTwo"}))

Alphabet == PageInputs \cup UserInputs \cup NetworkInputs \cup LoopInputs

\* Bounds.  Socket two is there to be mistaken for the other: its message comes while little is going on in socket one,
\* and nothing new comes while it waits.  The other document goes while one of its functions listens, or in such a quiet
\* moment.  Listeners come and go before the end alone.  What is told apart by one waiting task is not told apart again
\* by two.
Idle(e) == e.tasks = <<>> /\ e.part = <<>> /\ e.type = <<"blob">> /\ e.list = <<"a">> /\ e.ready = "OPEN"
Bounded(e, in) ==
  /\ e.two # <<>> => in.name \in {"dispatch", "dispatchTwo", "textTwo", "unload"}
  /\ CASE in.name = "textTwo"  -> Idle(e)
       [] in.name = "setType"  -> e.tasks \in {<<>>, <<"binary">>}
       [] in.name = "text"     -> e.type = <<"blob">> /\ e.tasks # <<"text">>
       [] in.name = "rest"     -> e.tasks \in {<<>>, <<"text">>}
       [] in.name = "remove"   -> Len(e.tasks) <= 1 /\ e.ready = "OPEN"
       [] in.name = "add"      -> /\ Len(e.tasks) <= 1 /\ e.ready \in {"CONNECTING", "OPEN"}
                                  /\ Len(e.list) <= MaxListeners   \* a faulty page's list shall end somewhere
       [] in.name = "unload"   -> in.args.global = "own" \/ Has(e.list, "f") \/ Idle(e)
       [] OTHER -> TRUE

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
