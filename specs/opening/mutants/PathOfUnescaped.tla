-------------------------- MODULE PathOfUnescaped ---------------------------
(***************************************************************************)
(* A space from the page ends the resource name in the request line.       *)
(* [RFC6455-3]                                                             *)
(***************************************************************************)
EXTENDS MCOpeningClient

PathOfUnescaped(c) == ResourceOf(Target(c), Target(c).path)   \* the fault
=============================================================================
