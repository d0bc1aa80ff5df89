------------------------ MODULE WipedCredentialsKept ------------------------
(***************************************************************************)
(* Credentials stay in memory after the private session: the next one is   *)
(* logged in.  [Review-D15]                                                *)
(***************************************************************************)
EXTENDS MCPrivacy

WipedCredentialsKept(b) ==
  [b EXCEPT !.jar["private"] = @ \cap {"auth"}]   \* the fault
=============================================================================
