------------------------- MODULE OpeningDropsFrame --------------------------
(***************************************************************************)
(* What came in one piece with the answer is lost.                         *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningClient

OpeningDropsFrame(c, m) == Must(<<Opened(ProtocolIn(m))>>, Over(c, "OPEN", "opened"), {"4.1"})   \* the fault
=============================================================================
