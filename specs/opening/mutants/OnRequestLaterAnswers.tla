----------------------- MODULE OnRequestLaterAnswers ------------------------
(***************************************************************************)
(* A connection that carries frames takes another request.                 *)
(* [Review-D07]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningServer

OnRequestLaterAnswers(s) == Must(<<Answer("", "")>>, Done("OPEN"), {"4.2.2"})   \* the fault
=============================================================================
