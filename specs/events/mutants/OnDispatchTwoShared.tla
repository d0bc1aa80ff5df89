------------------------ MODULE OnDispatchTwoShared -------------------------
(***************************************************************************)
(* A message of one socket is shown to the listeners of another.           *)
(* [Review-D29]                                                            *)
(***************************************************************************)
EXTENDS MCEvents

OnDispatchTwoShared(e) ==
  Reaction(e, [e EXCEPT !.two = <<>>], IF e.two # <<>> THEN <<Call("a", "message", "text", "own")>> ELSE <<>>,   \* the fault
           {"WHATWG-receive", "Review-D29"}, "browser")
=============================================================================
