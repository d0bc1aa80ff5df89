----------------------- MODULE PlaceCredentialsOnDisk -----------------------
(***************************************************************************)
(* Credentials of a handshake are written to disk.  [Review-T06]           *)
(***************************************************************************)
EXTENDS MCPrivacy

PlaceCredentialsOnDisk(ctx, kind) ==
  IF ctx = "normal" /\ kind \in Persistent \cup {"auth"} THEN "disk" ELSE "memory"   \* the fault
=============================================================================
