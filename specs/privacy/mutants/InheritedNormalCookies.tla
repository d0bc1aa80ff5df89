----------------------- MODULE InheritedNormalCookies -----------------------
(***************************************************************************)
(* A private session starts with a copy of the normal cookies.             *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

InheritedNormalCookies(b) ==
  b.jar["normal"] \cap {"cookie"}   \* the fault
=============================================================================
