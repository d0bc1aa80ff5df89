------------------------- MODULE ForeignOriginNull --------------------------
(***************************************************************************)
(* An origin that is hidden is trusted.                                    *)
(* [Review-T13]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningServer

ForeignOriginNull(s, m) ==   \* the fault
  s.origin = "page" /\ Has(m, "Origin") /\ ~(Distinct(m, "Origin") \subseteq {"http://page.test", "HTTP://PAGE.test", "null"})
=============================================================================
