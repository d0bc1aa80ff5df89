-------------------------- MODULE OnFailForgotten ---------------------------
(***************************************************************************)
(* The page is not told that its connection has failed. [WHATWG-closed]    *)
(***************************************************************************)
EXTENDS MCEvents

OnFailForgotten(e) == Reaction(e, [e EXCEPT !.net = "over", !.part = <<>>], <<>>, {"7.1.7", "Review-D17"}, "rfc")   \* the fault
=============================================================================
