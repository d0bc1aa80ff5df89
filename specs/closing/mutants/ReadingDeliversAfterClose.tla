--------------------- MODULE ReadingDeliversAfterClose ----------------------
(***************************************************************************)
(* A client goes on reading after both Closes, and delivers what comes.    *)
(* [RFC6455-5.5.1]                                                         *)
(***************************************************************************)
EXTENDS MCClosing

ReadingDeliversAfterClose(e) == e.conn \in {"OPEN", "CLOSE_SENT", "CLOSED_BOTH"}   \* the fault
=============================================================================
