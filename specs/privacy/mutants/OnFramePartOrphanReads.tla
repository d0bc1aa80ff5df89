----------------------- MODULE OnFramePartOrphanReads -----------------------
(***************************************************************************)
(* What the peer still sends after the document has gone is gathered as    *)
(* before.  [Review-D15]                                                   *)
(***************************************************************************)
EXTENDS MCPrivacy

OnFramePartOrphanReads(b, s) ==
  Only(Did([b EXCEPT !.sock[s].part = TRUE], <<>>), {"5.4"}, "rfc")   \* the fault
=============================================================================
