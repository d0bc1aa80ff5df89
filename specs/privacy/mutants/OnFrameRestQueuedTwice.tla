----------------------- MODULE OnFrameRestQueuedTwice -----------------------
(***************************************************************************)
(* A message is queued by the network's thread and again by the page's,    *)
(* beyond the queue's bound.  [RFC6455-6.2]                                *)
(***************************************************************************)
EXTENDS MCPrivacy

OnFrameRestQueuedTwice(b, s) ==
  Only(Did(IF b.sock[s].st = "OPEN" THEN [b EXCEPT !.sock[s].part = FALSE, !.sock[s].queued = @ + 2] ELSE b, <<>>),   \* the fault
       {"5.4"}, "rfc")
=============================================================================
