------------------------ MODULE OnPeerEndDropsQueue -------------------------
(***************************************************************************)
(* When the peer ends its half, what still waits to be written is given    *)
(* up, though both Closes were exchanged and it could be sent.             *)
(* [RFC6455-7.1.1]                                                         *)
(***************************************************************************)
EXTENDS MCClosing

OnPeerEndDropsQueue(c, in) ==
  {Reaction(<<EndTcp, ClosedEvent(c)>>, Gone(c), "recommended", "", {"7.1.1"}, "rfc")}   \* the fault
=============================================================================
