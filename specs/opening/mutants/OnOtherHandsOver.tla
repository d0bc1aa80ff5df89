-------------------------- MODULE OnOtherHandsOver --------------------------
(***************************************************************************)
(* A browser shows the page an answer of HTTP.                             *)
(* [Review-D01]                                                            *)
(***************************************************************************)
EXTENDS MCOpeningClient

OnOtherHandsOver(c, m) == Must(<<Handled>>, Over(c, "HANDLED", "none"), OtherClauses(m))   \* the fault
=============================================================================
