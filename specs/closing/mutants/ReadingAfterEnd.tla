-------------------------- MODULE ReadingAfterEnd ---------------------------
(***************************************************************************)
(* Bytes that come after the own side ended TCP are still read as frames.  *)
(* [RFC6455-7.1.7]                                                         *)
(***************************************************************************)
EXTENDS MCClosing

ReadingAfterEnd(e) == e.conn \in {"OPEN", "CLOSE_SENT", "ENDED"}   \* the fault
=============================================================================
