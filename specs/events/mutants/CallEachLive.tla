--------------------------- MODULE CallEachLive -----------------------------
(***************************************************************************)
(* The list of listeners is read while it is gone through, so that one     *)
(* added during the dispatch is called. [DOM-dispatch]                     *)
(***************************************************************************)
EXTENDS MCEvents

RECURSIVE CallEachLive(_, _, _, _, _, _, _)
CallEachLive(e, left, ended, does, event, data, gone) ==
  IF left = <<>> THEN Dispatch(e, <<>>, does)
  ELSE LET l == Head(left)
       IN  IF l \in ended \/ ~MayRun(e, l, gone) THEN CallEachLive(e, Tail(left), ended, does, event, data, gone)
           ELSE LET done == Do(e, does)
                    rest == CallEachLive(done.e, Tail(left) \o SelectSeq(done.e.list, LAMBDA x : ~Has(e.list, x)),   \* the fault
                                         ended \cup Dropped(does), "nothing", event, data, gone)
                IN  Dispatch(rest.e, <<Call(l, event, data, RealmOf(l))>> \o done.out \o rest.out, rest.does)
=============================================================================
