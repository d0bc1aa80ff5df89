------------------------- MODULE OpeningLostInMany --------------------------
(***************************************************************************)
(* Behind very many fields those of the handshake are not found, and       *)
(* nothing is said.                                                        *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCOpeningClient

OpeningLostInMany(c, m) ==   \* the fault
  IF m.many > 0 THEN Must(<<>>, c, {"4.1"}) ELSE Must(<<Opened(ProtocolIn(m))>>, Over(c, "OPEN", "opened"), {"4.1"})
=============================================================================
