-------------------------- MODULE StoppedPingKept ---------------------------
(***************************************************************************)
(* A Ping is still answered after the connection has failed or was closed. *)
(* [RFC6455-7.1.7]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

StoppedPingKept(e, conn) == [Start(e.role) EXCEPT !.conn = conn, !.ping = e.ping]   \* the fault
=============================================================================
