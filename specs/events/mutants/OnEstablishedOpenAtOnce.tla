---------------------- MODULE OnEstablishedOpenAtOnce -----------------------
(***************************************************************************)
(* readyState is OPEN before the open event, while a script runs. [WHATWG- *)
(* established]                                                            *)
(***************************************************************************)
EXTENDS MCEvents

OnEstablishedOpenAtOnce(e) ==
  Reaction(e, Queue([e EXCEPT !.net = "up", !.ready = "OPEN"], "open"), <<>>, {"WHATWG-established"}, "browser")   \* the fault
=============================================================================
