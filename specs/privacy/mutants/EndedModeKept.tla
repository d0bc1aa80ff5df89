--------------------------- MODULE EndedModeKept ----------------------------
(***************************************************************************)
(* A crash in the private mode restarts in it, with the session of before. *)
(* [Review-T06]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

EndedModeKept(b) ==
  [b EXCEPT !.up = "down", !.win = [w \in Windows |-> "none"],   \* the fault: the mode stays
            !.sock = [s \in Sockets |-> FreeSocket],
            !.jar = [c \in Contexts |-> {k \in @[c] : Place(c, k) = "disk"}]]
=============================================================================
