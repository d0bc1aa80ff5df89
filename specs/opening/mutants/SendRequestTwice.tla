-------------------------- MODULE SendRequestTwice --------------------------
(***************************************************************************)
(* The request is sent twice.                                              *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

SendRequestTwice(c) ==   \* the fault
  Must(<<Request(c), Request(c)>>, [c EXCEPT !.conn = "WAITING"], RequestClauses(c))
=============================================================================
