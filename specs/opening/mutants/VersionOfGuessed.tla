-------------------------- MODULE VersionOfGuessed --------------------------
(***************************************************************************)
(* A version that the server named is tried, though the client does not    *)
(* speak it.                                                               *)
(* [Review-D27]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

VersionOfGuessed(c) == IF c.past = "version" THEN "8" ELSE "13"   \* the fault
=============================================================================
