-------------------------- MODULE FromAnswerCached --------------------------
(***************************************************************************)
(* The answer to a handshake goes into the HTTP cache, as it says it may.  *)
(* [Review-D16]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

FromAnswerCached(sets) ==
  sets \cup {"answer"}   \* the fault
=============================================================================
