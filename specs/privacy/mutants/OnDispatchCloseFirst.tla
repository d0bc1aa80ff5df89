------------------------ MODULE OnDispatchCloseFirst ------------------------
(***************************************************************************)
(* The close event overtakes messages that came before it, which are lost. *)
(* [Review-D17]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

OnDispatchCloseFirst(b, s) ==
  LET x == b.sock[s]
  IN  Only(IF x.queued > 0 /\ x.st # "ENDED"
             THEN Did(Set(b, s, [x EXCEPT !.queued = @ - 1]), <<OfPage("deliver", s, x)>>)   \* the fault
           ELSE IF x.st = "ENDED"
             THEN Did(Set(b, s, FreeSocket), <<OfPage("closeEvent", s, x), Freed(s), Gone(s)>>)
           ELSE Did(b, <<>>),
           {"6.2", "Review-D17"}, "policy")
=============================================================================
