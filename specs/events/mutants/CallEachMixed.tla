--------------------------- MODULE CallEachMixed ----------------------------
(***************************************************************************)
(* The form of a message is chosen anew for each listener. [Review-T15]    *)
(***************************************************************************)
EXTENDS MCEvents

RECURSIVE CallEachMixed(_, _, _, _, _, _, _)
CallEachMixed(e, left, ended, does, event, data, gone) ==
  IF left = <<>> THEN Dispatch(e, <<>>, does)
  ELSE LET l == Head(left)
       IN  IF l \in ended \/ ~MayRun(e, l, gone) THEN CallEachMixed(e, Tail(left), ended, does, event, data, gone)
           ELSE LET done == Do(e, does)
                    rest == CallEachMixed(done.e, Tail(left), ended \cup Dropped(does), "nothing", event, data, gone)
                IN  Dispatch(rest.e, <<Call(l, event, IF data \in Types THEN e.type[1] ELSE data, RealmOf(l))>> \o done.out \o rest.out, rest.does)   \* the fault
=============================================================================
