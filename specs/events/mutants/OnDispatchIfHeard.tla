------------------------- MODULE OnDispatchIfHeard --------------------------
(***************************************************************************)
(* A task for which nobody listens is not run. [WHATWG-closed]             *)
(***************************************************************************)
EXTENDS MCEvents

OnDispatchIfHeard(e, does) ==
  IF e.tasks = <<>> \/ e.list = <<>> THEN Reaction(e, e, <<>>, {"WHATWG-closed"}, "browser")   \* the fault
  ELSE LET done == Run([e EXCEPT !.tasks = Tail(@)], does, Head(e.tasks), "silent")
       IN  Reaction(e, done.e, done.out, {"DOM-dispatch"}, "browser")
=============================================================================
