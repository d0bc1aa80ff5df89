------------------------- MODULE DestinationNoPort --------------------------
(***************************************************************************)
(* Two ports of one address count as one destination.                      *)
(* [RFC6455-4.1]                                                           *)
(***************************************************************************)
EXTENDS MCConnectionQueue

DestinationNoPort(p) == (IF p.address = "" THEN p.host ELSE p.address) \o ":80"   \* the fault
=============================================================================
