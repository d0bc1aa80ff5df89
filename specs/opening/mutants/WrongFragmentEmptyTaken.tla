---------------------- MODULE WrongFragmentEmptyTaken -----------------------
(***************************************************************************)
(* A fragment without characters is taken for none.                        *)
(* [RFC6455-3]                                                             *)
(***************************************************************************)
EXTENDS MCOpeningClient

WrongFragmentEmptyTaken(u) == u.fragment /\ u.text # "ws://host.test/chat#"   \* the fault
=============================================================================
