------------------------- MODULE HeaderUnitKeyKept --------------------------
(* Unmasks with the key of the frame before.  [RFC6455-5.3] *)
EXTENDS MCByteParser

HeaderUnitOldKey(q) ==
  IF Len(q.inb) < 2 \/ Len(q.inb) < HeadSize(q.inb) THEN NoUnit
  ELSE LET h    == HeaderIn(q.inb)
           size == HeadSize(q.inb)
       IN  IF ~h.masked THEN Unit(h, size, q.key, FALSE)
           ELSE IF Len(q.inb) >= size + 4 THEN Unit(h, size + 4, q.key, FALSE)
           ELSE IF HeaderFaults(q.ep, h) # {} \/ ~Minimal(h) THEN Unit(h, size, q.key, TRUE)
           ELSE NoUnit
=============================================================================
