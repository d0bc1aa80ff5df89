---------------------------- MODULE QueueObserver ----------------------------
(***************************************************************************)
(* What a bystander knows who sees what is asked of a client's queue, what *)
(* becomes of each connection, and what the queue shows: the history h,    *)
(* never the queue's state.                                                *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

\* One entry for each socket, in the order in which they were asked for: where it leads, and whether it is "waiting",
\* being "opening", or "over".  `failed` are destinations to which an attempt failed since they last had a rest.
Nothing == [socks |-> <<>>, failed |-> {}]

\* Two names of one address are one destination, two ports are two; unknown addresses count by name.  [RFC6455-4.1]
Leads(in) ==
  CASE in.args.host \in {"a.test", "b.test"} -> <<"192.0.2.1", in.args.port>>
    [] in.args.host = "c.test"               -> <<"c.test", in.args.port>>

Dials(out) == SelectSeq(out, LAMBDA o : o.name = "dial")
Dialed(out) == {out[i].args.socket : i \in {j \in DOMAIN out : out[j].name = "dial"}}

Ends(in) == IF in.name \in {"established", "failed", "hangs", "abandon"} THEN {in.args.socket} ELSE {}

Before(h, in) == IF in.name = "want" THEN Append(h.socks, [to |-> Leads(in), at |-> "waiting"]) ELSE h.socks

\* Words that a machine has for a destination, in a bystander's.
Place(text) == CASE text = "192.0.2.1:80" -> <<"192.0.2.1", "80">> [] text = "192.0.2.1:81" -> <<"192.0.2.1", "81">>
                 [] text = "c.test:80" -> <<"c.test", "80">>

After(h, in, out) ==
  [socks  |-> [i \in DOMAIN Before(h, in) |->
                 IF i \in Ends(in) THEN [to |-> <<>>, at |-> "over"]
                 ELSE IF i \in Dialed(out) THEN [Before(h, in)[i] EXCEPT !.at = "opening"] ELSE Before(h, in)[i]],
   failed |-> IF in.name \in {"failed", "hangs"} THEN h.failed \cup {h.socks[in.args.socket].to}
              ELSE IF in.name = "rested" THEN h.failed \ {Place(in.args.to)} ELSE h.failed]

Are(h, at)  == {i \in DOMAIN h.socks : h.socks[i].at = at}
To(h, i)    == h.socks[i].to
=============================================================================
