---------------------- MODULE FrameDoneFaultyNeverEnds ----------------------
(***************************************************************************)
(* A frame that will be refused is never done: the endpoint hangs in it    *)
(* (bug B01).  [RFC6455-7.1.7]                                             *)
(***************************************************************************)
EXTENDS MCFraming

FrameDoneFaultyNeverEnds(e) ==
  CASE e.frame.faults # {}           -> {Must(<<>>, e, {"7.1.7"})}   \* the fault
    [] e.frame.code \in DataOps      -> DataDone(e)
    [] e.frame.op = "PING"           -> PingDone(e, e.part)
    [] e.frame.op = "PONG"           -> PongDone(e)
    [] e.frame.op = "CLOSE"          -> CloseDone(e, e.part)
=============================================================================
