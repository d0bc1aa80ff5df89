------------------------- MODULE MappedNotRelative --------------------------
(***************************************************************************)
(* A browser refuses an address that is relative to the page.              *)
(* [WHATWG-constructor]                                                    *)
(***************************************************************************)
EXTENDS MCOpeningClient

MappedNotRelative(u) ==   \* the fault
  CASE u.scheme = "http" -> [u EXCEPT !.scheme = "ws"]
    [] u.scheme = "https" -> [u EXCEPT !.scheme = "wss"]
    [] OTHER -> u
=============================================================================
