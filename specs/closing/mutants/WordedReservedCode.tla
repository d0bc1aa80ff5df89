------------------------- MODULE WordedReservedCode -------------------------
(***************************************************************************)
(* A Close without a code is answered with 1005, what was reported of it.  *)
(* [RFC6455-7.4.1]                                                         *)
(***************************************************************************)
EXTENDS MCConnection

WordedReservedCode(c, in, o) ==
  IF o.t # "close" THEN o
  ELSE LET code == IF AnyLegal \in o.codes THEN (IF c.got THEN c.code ELSE NoneCame)   \* the fault: 1005 and 1006 too
                   ELSE CHOOSE x \in o.codes : \A y \in o.codes : x <= y
       IN  [t |-> "close", codes |-> {code}, hdr |-> o.hdr, code |-> code,
            reason |-> IF in.t = "close" THEN in.reason ELSE <<>>]
=============================================================================
