---------------------- MODULE HeadersWithoutViolations ----------------------
(***************************************************************************)
(* A slip in this text: the alphabet has no frame that breaks a rule by    *)
(* itself, so that agreement would say nothing about them.  [RFC6455-5.2]  *)
(***************************************************************************)
EXTENDS GraphFraming

HeadersWithoutViolations(own) == UNION {DataHeaders(own), ControlHeaders(own), WastefulHeaders(own)}   \* the fault
=============================================================================
