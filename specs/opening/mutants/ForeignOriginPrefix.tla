------------------------ MODULE ForeignOriginPrefix -------------------------
(***************************************************************************)
(* An origin need only begin as it should.                                 *)
(* [Review-T13]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningServer

ForeignOriginPrefix(s, m) ==   \* the fault
  s.origin = "page" /\ Has(m, "Origin") /\ ~(Distinct(m, "Origin") \subseteq {"http://page.test", "HTTP://PAGE.test", "http://page.test.other.test"})
=============================================================================
