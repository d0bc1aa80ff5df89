------------------------ MODULE SendFrameNeverFinal -------------------------
(***************************************************************************)
(* FIN is never set on data frames, so that no message ends.               *)
(* [RFC6455-6.1]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

SendFrameNeverFinal(e, op, runs)   ==   \* the fault
  [t |-> "frame", op |-> op, runs |-> runs, hdr |-> [SentHeader(e) EXCEPT !.fin = FALSE]]
=============================================================================
