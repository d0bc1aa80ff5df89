------------------------- MODULE CallEachFirstOnly --------------------------
(***************************************************************************)
(* Only the first listener is called. [DOM-dispatch]                       *)
(***************************************************************************)
EXTENDS MCEvents

RECURSIVE CallEachFirstOnly(_, _, _, _, _, _, _)
CallEachFirstOnly(e, left, ended, does, event, data, gone) ==
  IF left = <<>> THEN Dispatch(e, <<>>, does)
  ELSE LET l == Head(left)
       IN  IF l \in ended \/ ~MayRun(e, l, gone) THEN CallEachFirstOnly(e, Tail(left), ended, does, event, data, gone)
           ELSE LET done == Do(e, does)
                    rest == Dispatch(done.e, <<>>, "nothing")   \* the fault
                IN  Dispatch(rest.e, <<Call(l, event, data, RealmOf(l))>> \o done.out \o rest.out, rest.does)
=============================================================================
