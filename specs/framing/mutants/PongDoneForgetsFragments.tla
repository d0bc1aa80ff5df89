---------------------- MODULE PongDoneForgetsFragments ----------------------
(***************************************************************************)
(* A control frame between fragments empties the buffer.  [RFC6455-5.4]    *)
(***************************************************************************)
EXTENDS MCFraming

PongDoneForgetsFragments(e) == {Must(<<>>, [e EXCEPT !.buf = <<>>, !.frame = NoFrame, !.part = <<>>], {"5.5.3"})}   \* the fault
=============================================================================
