------------------------ MODULE ForeignOriginInCase -------------------------
(***************************************************************************)
(* Origin is compared with case.                                           *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningServer

ForeignOriginInCase(s, m) ==   \* the fault
  s.origin = "page" /\ Has(m, "Origin") /\ ~(Distinct(m, "Origin") \subseteq {"http://page.test"})
=============================================================================
