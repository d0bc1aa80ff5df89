------------------- MODULE MaskFaultServerAcceptsUnmasked -------------------
(***************************************************************************)
(* A server accepts unmasked frames (bug B21).  [RFC6455-5.1]              *)
(***************************************************************************)
EXTENDS MCFraming

MaskFaultServerAcceptsUnmasked(e, hd) == IF e.role = "client" /\ hd.masked THEN {Fault({1002}, "5.1", "rfc")} ELSE {}   \* the fault
=============================================================================
