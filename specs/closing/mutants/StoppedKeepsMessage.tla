------------------------ MODULE StoppedKeepsMessage -------------------------
(***************************************************************************)
(* The buffer of an unfinished message is not freed when the connection    *)
(* ends. [RFC6455-7.1.1]                                                   *)
(***************************************************************************)
EXTENDS MCConnection

StoppedKeepsMessage(e, conn) == [Start(e.role) EXCEPT !.conn = conn, !.buf = e.buf]   \* the fault
=============================================================================
