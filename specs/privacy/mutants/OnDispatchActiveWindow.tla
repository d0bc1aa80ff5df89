----------------------- MODULE OnDispatchActiveWindow -----------------------
(***************************************************************************)
(* A message is dispatched to the window in front, which may be another    *)
(* context's.  [Review-D17]                                                *)
(***************************************************************************)
EXTENDS MCPrivacy

OnDispatchActiveWindow(b, s) ==
  LET x     == b.sock[s]
      front == [x EXCEPT !.win = Least({w \in Windows : b.win[w] # "none"})]
  IN  Only(IF x.queued > 0 THEN Did(Set(b, s, [x EXCEPT !.queued = @ - 1]), <<OfPage("deliver", s, front)>>)   \* the fault
           ELSE IF x.st = "ENDED"
             THEN Did(Set(b, s, FreeSocket), <<OfPage("closeEvent", s, x), Freed(s), Gone(s)>>)
           ELSE Did(b, <<>>),
           {"6.2", "Review-D17"}, "policy")
=============================================================================
