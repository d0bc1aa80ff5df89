------------------------ MODULE ForwardNoTlsInTunnel ------------------------
(***************************************************************************)
(* Behind a proxy a wss connection is opened without TLS.                  *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

ForwardNoTlsInTunnel(c) ==   \* the fault
  IF IsSecure(Target(c)) /\ c.proxy = "none" THEN Must(<<Secure(Target(c).host)>>, [c EXCEPT !.conn = "SECURING"], {"4.1"})
  ELSE SendRequest(c)
=============================================================================
