----------------------- MODULE SendCloseFrameUnmasked -----------------------
(***************************************************************************)
(* A client leaves its Close frame unmasked.  [RFC6455-5.1]                *)
(***************************************************************************)
EXTENDS MCFraming

SendCloseFrameUnmasked(e, codes) ==   \* the fault
  [t |-> "close", codes |-> codes, hdr |-> [SentHeader(e) EXCEPT !.masked = FALSE]]
=============================================================================
