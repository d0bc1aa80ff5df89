---------------------- MODULE DialOutRemembersRedirect ----------------------
(***************************************************************************)
(* A redirect is remembered, and followed by the next attempt.             *)
(* [Review-T11]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

DialOutRemembersRedirect(c, to) ==   \* the fault
  IF to.again /\ c.past = "redirect" THEN <<Connect("other.test:80")>> ELSE <<Connect(DialTo(to, Target(to)))>>
=============================================================================
