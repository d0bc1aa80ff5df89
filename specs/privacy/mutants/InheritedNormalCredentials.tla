--------------------- MODULE InheritedNormalCredentials ---------------------
(***************************************************************************)
(* A private session starts with the credentials that the normal one has   *)
(* in memory.  [Review-T06]                                                *)
(***************************************************************************)
EXTENDS MCPrivacyTwin

InheritedNormalCredentials(b) ==
  b.jar["normal"] \cap {"auth"}   \* the fault
=============================================================================
