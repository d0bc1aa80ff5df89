---------------------- MODULE HeaderUnitKeyNotAwaited -----------------------
(* Hands a header over before its masking key has come, and then reads the key as payload.  [RFC6455-5.3] *)
EXTENDS MCByteParser

HeaderUnitHasty(q) ==
  IF Len(q.inb) < 2 \/ Len(q.inb) < HeadSize(q.inb) THEN NoUnit
  ELSE LET h    == HeaderIn(q.inb)
           size == HeadSize(q.inb)
       IN  IF h.masked /\ Len(q.inb) >= size + 4 THEN Unit(h, size + 4, SubSeq(q.inb, size + 1, size + 4), FALSE)
           ELSE Unit(h, size, <<0, 0, 0, 0>>, FALSE)
=============================================================================
