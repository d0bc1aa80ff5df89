------------------------- MODULE FormOfAlwaysBlob ---------------------------
(***************************************************************************)
(* binaryType is looked at when the socket is constructed. [Review-T15]    *)
(***************************************************************************)
EXTENDS MCEvents

FormOfAlwaysBlob(e, kind) == IF kind = "text" THEN "text" ELSE "blob"   \* the fault
=============================================================================
