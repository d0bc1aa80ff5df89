----------------------- MODULE PayloadUnitWholeFrame ------------------------
(* Keeps payload until the frame is whole, so that bad text is seen late and the endpoint does not know what it buffers.  [RFC6455-8.1] [RFC6455-10.4] *)
EXTENDS MCByteParser

PayloadUnitWhole(q) ==
  IF Len(q.inb) < q.ep.frame.rem THEN NoUnit
  ELSE Unit([t |-> "payload", runs |-> Unmasked(q, q.ep.frame.rem)], q.ep.frame.rem, q.key, FALSE)
=============================================================================
