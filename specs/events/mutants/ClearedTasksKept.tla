------------------------- MODULE ClearedTasksKept ---------------------------
(***************************************************************************)
(* The tasks of a document that has gone are kept. [Review-D17]            *)
(***************************************************************************)
EXTENDS MCEvents

ClearedTasksKept(e) ==
  [e EXCEPT !.docs = Without(@, "own"), !.part = <<>>, !.ready = "CLOSED", !.net = "over", !.type = <<"blob">>]   \* the fault
=============================================================================
