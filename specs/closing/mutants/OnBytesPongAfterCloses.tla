----------------------- MODULE OnBytesPongAfterCloses -----------------------
(***************************************************************************)
(* A Ping is answered after both Closes. [RFC6455-5.5.2]                   *)
(***************************************************************************)
EXTENDS MCConnection

OnBytesPongAfterCloses(c, in) ==
  {Through(IF TakesClose(c, in, r)
             THEN Received(c, IF in.t = "header" THEN <<>> ELSE c.ep.part \o in.runs) ELSE c, in,
           IF c.ep.conn = "CLOSED_BOTH" /\ in.t = "header" /\ in.op = PING
             THEN Must(<<SendPong(c.ep, <<>>)>>, c.ep, {"5.5.2"}) ELSE r)   \* the fault
   : r \in Reactions(c.ep, in)}
=============================================================================
