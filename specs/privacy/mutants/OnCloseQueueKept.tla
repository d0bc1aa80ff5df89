-------------------------- MODULE OnCloseQueueKept --------------------------
(***************************************************************************)
(* After close() a page still gets the messages that waited.  [WHATWG-     *)
(* receive]                                                                *)
(***************************************************************************)
EXTENDS MCPrivacy

OnCloseQueueKept(b, s) ==
  Only(Did(Set(b, s, [b.sock[s] EXCEPT !.st = "CLOSING"]), <<CloseFrame(s, 1000)>>), {"7.1.2"}, "rfc")   \* the fault
=============================================================================
