-------------------------- MODULE OnFailureRetries --------------------------
(***************************************************************************)
(* A connection that failed is dialled again by itself.                    *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCConnectionQueue

OnFailureRetries(q, i, out) == Must(out \o <<OfSocket("dial", i)>>, q, {"4.1"})   \* the fault
=============================================================================
