--------------------- MODULE OnFrameRestDeliversAtOnce ----------------------
(***************************************************************************)
(* A message is delivered from the network's thread, past the page's       *)
(* queue.  [Review-D17]                                                    *)
(***************************************************************************)
EXTENDS MCPrivacy

OnFrameRestDeliversAtOnce(b, s) ==
  LET x == b.sock[s]
  IN  Only(IF x.st = "OPEN"
             THEN Did([b EXCEPT !.sock[s].part = FALSE, !.sock[s].queued = @ + 1], <<OfPage("deliver", s, x)>>)   \* the fault
             ELSE Did(b, <<>>), {"5.4"}, "rfc")
=============================================================================
