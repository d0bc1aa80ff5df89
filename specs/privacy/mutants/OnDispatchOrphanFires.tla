----------------------- MODULE OnDispatchOrphanFires ------------------------
(***************************************************************************)
(* A task that finds its page gone fires the close event all the same.     *)
(* [Review-D17]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

OnDispatchOrphanFires(b, s) ==
  LET x == b.sock[s]
  IN  Only(IF x.queued > 0 THEN Did(Set(b, s, [x EXCEPT !.queued = @ - 1]), <<OfPage("deliver", s, x)>>)
           ELSE Did(Set(b, s, FreeSocket), <<OfPage("closeEvent", s, x), Freed(s), Gone(s)>>),   \* the fault
           {"6.2", "Review-D17"}, "policy")
=============================================================================
