------------------------- MODULE PlacePrivateOnDisk -------------------------
(***************************************************************************)
(* Private stores are files like all others, to be deleted at the          *)
(* session's end: a crash leaves them.  [Review-T06]                       *)
(***************************************************************************)
EXTENDS MCPrivacy

PlacePrivateOnDisk(ctx, kind) ==
  IF kind \in Persistent THEN "disk" ELSE "memory"   \* the fault
=============================================================================
