--------------------------- MODULE OneConnection ----------------------------
(***************************************************************************)
(* One connection, of either role, before a peer, a network and an         *)
(* application that may do anything at any time.  The rules are            *)
(* Connection's; this module only lets them happen.                        *)
(***************************************************************************)
EXTENDS Connection
CONSTANT Alphabet(_)   \* the inputs that may come in a state of the connection

VARIABLES
  ep,   \* the connection; its field `ep` is the endpoint
  io    \* the last input and the reaction to it: the label of the transition, no part of the state

vars == <<ep, io>>

NoLabel == [in |-> [t |-> "none"], out |-> <<>>, grade |-> "recommended", choice |-> "",
            clauses |-> {}, source |-> "rfc"]

Label(in, r) == [in |-> in, out |-> r.out, grade |-> r.grade, choice |-> r.choice,
                 clauses |-> r.clauses, source |-> r.source]

Init == /\ ep \in {NewConnection(role) : role \in Roles}
        /\ io = NoLabel

\* One input and one of the reactions to it.
React(kinds) ==
  \E in \in Alphabet(ep) :
    /\ in.t \in kinds
    /\ Possible(ep, in)
    /\ \E r \in Responses(ep, in) : ep' = r.next /\ io' = Label(in, r)

ReceiveBytes == React({"header", "payload"})
PeerEnds     == React({"endOfStream"})
TcpResets    == React({"reset"})
TimeRunsOut  == React({"timeout"})
WritesBlock  == React({"stall"})
WritesGoOn   == React({"drain"})
Quiet        == React({"quiet"})
Call         == React(Calls)

Next == \/ ReceiveBytes \/ PeerEnds \/ TcpResets \/ TimeRunsOut
        \/ WritesBlock \/ WritesGoOn \/ Quiet \/ Call

Spec == Init /\ [][Next]_vars
=============================================================================
