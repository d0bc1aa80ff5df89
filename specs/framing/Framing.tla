------------------------------ MODULE Framing -------------------------------
(***************************************************************************)
(* One endpoint of RFC 6455 before a peer that may send anything, and an   *)
(* application that may call anything, at any time.                        *)
(*                                                                         *)
(* The rules are Endpoint's; this module only lets them happen.  The peer  *)
(* sends a frame as a header and then its payload, whole or in parts, so   *)
(* that a failure may come before the frame has.                           *)
(***************************************************************************)
EXTENDS Endpoint
CONSTANT Alphabet(_)   \* the inputs that may come in a state of the endpoint

VARIABLES
  ep,   \* the endpoint
  io    \* the last input and the reaction to it: the label of the transition, no part of the state

vars == <<ep, io>>

NoLabel == [in |-> [t |-> "none"], out |-> <<>>, grade |-> "recommended", choice |-> "",
            clauses |-> {}, source |-> "rfc"]

Label(in, r) == [in |-> in, out |-> r.out, grade |-> r.grade, choice |-> r.choice,
                 clauses |-> r.clauses, source |-> r.source]

Init == /\ ep \in {Start(role) : role \in Roles}
        /\ io = NoLabel

\* One input and one of the reactions to it.
Take(in) ==
  /\ Accepts(ep, in)
  /\ \E r \in Reactions(ep, in) : ep' = r.next /\ io' = Label(in, r)

React(kinds) == \E in \in Alphabet(ep) : in.t \in kinds /\ Take(in)

ReceiveHeader  == React({"header"})
ReceivePayload == React({"payload"})
EndOfStream    == React({"endOfStream"})
Quiet          == React({"quiet"})
Call           == React(Calls)

Next == ReceiveHeader \/ ReceivePayload \/ EndOfStream \/ Quiet \/ Call

Spec == Init /\ [][Next]_vars
=============================================================================
