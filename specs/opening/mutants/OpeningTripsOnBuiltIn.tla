----------------------- MODULE OpeningTripsOnBuiltIn ------------------------
(***************************************************************************)
(* A field whose name the language has built in makes the client fail.     *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

OpeningTripsOnBuiltIn(c, m) ==   \* the fault
  IF Has(m, "constructor") THEN Fail(c, {"4.1"}) ELSE Must(<<Opened(ProtocolIn(m))>>, Over(c, "OPEN", "opened"), {"4.1"})
=============================================================================
