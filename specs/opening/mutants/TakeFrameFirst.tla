--------------------------- MODULE TakeFrameFirst ---------------------------
(***************************************************************************)
(* A frame that came with the request is read before the answer.           *)
(* [Review-D24]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningServer

TakeFrameFirst(s, m, protocol, extensions) ==   \* the fault
  Must((IF m.after = "frame" THEN <<Hello>> ELSE <<>>) \o <<Answer(protocol, extensions)>>, Done("OPEN"), {"4.2.2"})
=============================================================================
