------------------------- MODULE GoAwayCutsPrivate --------------------------
(***************************************************************************)
(* The end of a private session, or of a document in it, cuts the TCP      *)
(* connection without a Close: a known behaviour of browsers, which WHATWG *)
(* forbids and RFC 6455 advises against.  [WHATWG-disappear]               *)
(***************************************************************************)
EXTENDS MCPrivacy

GoAwayCutsPrivate(x, s, how) ==
  CASE x.st = "WAITING" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" /\ x.ctx = "normal" ->
         [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]   \* the fault
    [] x.st = "OPEN" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED" -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
=============================================================================
