----------------------- MODULE OnHeaderNonMinimalCode -----------------------
(***************************************************************************)
(* A length in more bits than it needs is refused as too big.              *)
(* [RFC6455-7.4.1]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

OnHeaderNonMinimalCode(e, hd) ==
  LET faults  == HeaderFaults(e, hd)
      admit   == Admit(e, hd, faults)
      next    == IF hd.len = 0 THEN FrameDone(admit) ELSE {Must(<<>>, admit, {"5.2"})}
      refuse  == Failing(e, {1009}, "nonMinimalLength=refuse", {"5.2"}, "rfc")   \* the fault
      oneByte == hd.op = CLOSE /\ hd.len = 1
      blamed  == faults \cup (IF Minimal(hd) THEN {} ELSE {Fault({1002}, "5.2", "policy")})
  IN  IF faults # {}
        THEN (IF CanWait(hd) /\ Source(faults) # "policy"
                THEN FailFor(e, blamed, "headerFault=early")
                     \cup {Either(<<>>, admit, "headerFault=late", Clauses(faults))}
              ELSE FailFor(e, blamed, ""))
             \* what is discarded need not be counted, nor kept
             \cup (IF Discarding(e) /\ Source(faults) = "policy"
                     THEN {Either(<<>>, [Admit(e, hd, {}) EXCEPT !.buf = <<>>, !.utf8 = "SKIP"],
                                  "discardedLimit=skip", {"5.5.1"})} ELSE {})
      ELSE IF ~Minimal(hd)
        \* minimal lengths bind the sender; the receiver may insist
        THEN Choosing("nonMinimalLength=accept", next) \cup refuse
      ELSE IF oneByte
        THEN Choosing("headerFault=late", next)
             \cup Failing(e, {1002}, "headerFault=early", {"5.5.1"}, "derived")
      ELSE next
=============================================================================
