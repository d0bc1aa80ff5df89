------------------------ MODULE CameHeaderSplitLost -------------------------
(* Loses the first byte of a header when a read ends after it.  [RFC6455-5.2] *)
EXTENDS MCByteParser

CameForgetful(q, bytes) ==
  [q EXCEPT !.inb = IF ~Reading(q.ep) THEN <<>>
                    ELSE IF q.ep.frame = NoFrame /\ Len(@) = 1 THEN bytes
                    ELSE @ \o bytes]
=============================================================================
