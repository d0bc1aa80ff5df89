----------------------- MODULE UnloadOtherTakesBoth -------------------------
(***************************************************************************)
(* When one document goes the sockets of the other one go too.             *)
(* [Review-D29]                                                            *)
(***************************************************************************)
EXTENDS MCEvents

UnloadOtherTakesBoth(e) ==
  Did([Cleared(e) EXCEPT !.docs = <<>>, !.two = <<>>], Goodbye(e) \o <<CloseFrame("two", 1001)>>)   \* the fault
=============================================================================
