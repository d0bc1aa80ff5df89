------------------------- MODULE LookedUpNameShared -------------------------
(***************************************************************************)
(* The resolver's cache is asked whatever the context: how fast a host is  *)
(* found tells that it was visited.  [Review-T06]                          *)
(***************************************************************************)
EXTENDS MCPrivacy

LookedUpNameShared(b, ctx, kind) ==
  kind \in b.jar[ctx] \/ (kind = "name" /\ \E c \in Contexts : kind \in b.jar[c])   \* the fault
=============================================================================
