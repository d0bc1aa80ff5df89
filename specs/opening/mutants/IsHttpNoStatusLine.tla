------------------------- MODULE IsHttpNoStatusLine -------------------------
(***************************************************************************)
(* An answer that begins with its fields is read as one of HTTP.           *)
(* [RFC6455-4.2.2]                                                         *)
(***************************************************************************)
EXTENDS MCOpeningClient

IsHttpNoStatusLine(m) ==   \* the fault
  m.before = "none" /\ (m.start[1] = "Upgrade:" \/ (m.start[1] \in {"HTTP/1.1", "HTTP/1.0"} /\ m.start[2] \in StatusCodes))
=============================================================================
