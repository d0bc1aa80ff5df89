------------------------ MODULE OnBytesReadsAfterEnd ------------------------
(***************************************************************************)
(* A message that comes after the own side ended TCP, no Close having      *)
(* come, is delivered. [RFC6455-7.1.7]                                     *)
(***************************************************************************)
EXTENDS MCClosing

OnBytesReadsAfterEnd(c, in) ==
  IF c.ep.conn = "ENDED" /\ ~c.got /\ c.socket = "HELD" /\ in.t = "header" /\ in.op = TEXT
    THEN {Reaction(<<Deliver("text", <<>>)>>, c, "recommended", "", {}, "derived")}   \* the fault
    ELSE {Through(IF TakesClose(c, in, r)
                    THEN Received(c, IF in.t = "header" THEN <<>> ELSE c.ep.part \o in.runs) ELSE c, in, r)
          : r \in Reactions(c.ep, in)}
=============================================================================
