------------------------- MODULE RestoreReconnects --------------------------
(***************************************************************************)
(* A restored page finds its connection restored as well.  [Review-T06]    *)
(***************************************************************************)
EXTENDS MCPrivacy

RestoreReconnects(b) ==
  LET done == RestoreEach(b, Listed(b.file))
      free == {s \in Sockets : done.b.sock[s].st = "FREE"}
  IN  IF free = {} \/ b.file = {} THEN done
      ELSE Did(Set(done.b, Least(free),
                   [FreeSocket EXCEPT !.st = "WAITING", !.win = Least(b.file), !.ctx = done.b.win[Least(b.file)]]),   \* the fault
               done.out)
=============================================================================
