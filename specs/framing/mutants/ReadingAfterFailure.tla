------------------------ MODULE ReadingAfterFailure -------------------------
(***************************************************************************)
(* A client goes on reading after it has failed the connection.            *)
(* [RFC6455-7.1.7]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

ReadingAfterFailure(e) == e.conn \in {"OPEN", "CLOSE_SENT", "FAILED"}   \* the fault
=============================================================================
