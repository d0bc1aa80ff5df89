-------------------------- MODULE PrivateBrowsing ---------------------------
(***************************************************************************)
(* A browser before a user, pages, servers and a scheduler that may do     *)
(* anything at any time; and it may crash.                                 *)
(*                                                                         *)
(* The rules are Browser's; this module only lets them happen.  The first  *)
(* input says of which design the browser is.                              *)
(***************************************************************************)
EXTENDS Browser
CONSTANTS
  Designs,   \* a subset of {"global", "window"}
  Answers,   \* what an answer to a handshake may set: subsets of AnswerKinds
  LeftOut    \* names of inputs that never come, where bounds ask for it

VARIABLES
  ep,   \* the browser
  io    \* the last input and the reaction to it: the label of the transition, no part of the state

vars == <<ep, io>>

NoLabel == [in |-> [t |-> "none"], out |-> <<>>, grade |-> "recommended", choice |-> "",
            clauses |-> {}, source |-> "rfc"]

Label(in, r) == [in |-> in, out |-> r.out, grade |-> r.grade, choice |-> r.choice,
                 clauses |-> r.clauses, source |-> r.source]

Launches    == {Act("launch", [design |-> d]) : d \in Designs}
Openings    == {Act("openWindow", [window |-> w, context |-> c]) : w \in Windows, c \in Contexts}
WindowInputs == {Act(n, [window |-> w]) : n \in {"closeWindow", "navigate"}, w \in Windows}
ModeInputs  == {Act(n, NoArgs) : n \in PlainActs}
Connects    == {Act("connect", [window |-> w, socket |-> s]) : w \in Windows, s \in Sockets}
Established == {Act("established", [socket |-> s, cookie |-> "cookie" \in a, auth |-> "auth" \in a, hsts |-> "hsts" \in a]) :
                 s \in Sockets, a \in Answers}
OfSockets(names) == {Act(n, [socket |-> s]) : n \in names, s \in Sockets}

\* By whose doing they come.  The sets are constants: TLC makes each once.
Given(inputs)   == {in \in inputs : in.name \notin LeftOut}
UserInputs      == Given(Launches \cup Openings \cup WindowInputs \cup ModeInputs)   \* the crash is among them
PageInputs      == Given(Connects \cup OfSockets({"send", "close"}))
ServerInputs    == Given(Established \cup OfSockets({"framePart", "frameRest", "serverClose", "serverEnd"}))
ScheduledInputs == Given(OfSockets({"start", "dispatch", "flushPart", "flushRest", "timeout"}))

Alphabet == UserInputs \cup PageInputs \cup ServerInputs \cup ScheduledInputs

Init == ep = Off /\ io = NoLabel

\* One input and one of the reactions to it.
Take(in) ==
  /\ Accepts(ep, in)
  /\ \E r \in Reactions(ep, in) : ep' = r.next /\ io' = Label(in, r)

React(inputs) == \E in \in inputs : Take(in)

UserActs   == React(UserInputs)
PageActs   == React(PageInputs)
ServerActs == React(ServerInputs)
Scheduled  == React(ScheduledInputs)

Next == UserActs \/ PageActs \/ ServerActs \/ Scheduled

Spec == Init /\ [][Next]_vars
=============================================================================
