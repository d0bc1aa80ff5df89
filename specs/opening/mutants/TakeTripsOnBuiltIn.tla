------------------------- MODULE TakeTripsOnBuiltIn -------------------------
(***************************************************************************)
(* A name that the language has built in is taken for what it means there, *)
(* and the server trips.                                                   *)
(* [RFC6455-9.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningServer

TakeTripsOnBuiltIn(s, m, protocol, extensions) ==   \* the fault
  IF Has(m, "constructor") \/ Lists(m, "Sec-WebSocket-Extensions", {"constructor"})
    THEN Must(<<EndTcp>>, Done("FAILED"), {"4.2.2"})
    ELSE Must(<<Answer(protocol, extensions)>>, Done("OPEN"), {"4.2.2"})
=============================================================================
