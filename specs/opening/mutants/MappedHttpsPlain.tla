-------------------------- MODULE MappedHttpsPlain --------------------------
(***************************************************************************)
(* An https address becomes a connection without TLS.                      *)
(* [WHATWG-constructor]                                                    *)
(***************************************************************************)
EXTENDS MCOpeningClient

MappedHttpsPlain(u) ==   \* the fault
  CASE u.scheme = "" -> [u EXCEPT !.scheme = "ws", !.host = PageHost]
    [] u.scheme \in {"http", "https"} -> [u EXCEPT !.scheme = "ws"]
    [] OTHER -> u
=============================================================================
