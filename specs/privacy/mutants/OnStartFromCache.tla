-------------------------- MODULE OnStartFromCache --------------------------
(***************************************************************************)
(* A handshake to a host whose page is cached is answered from the cache.  *)
(* [Review-D16]                                                            *)
(***************************************************************************)
EXTENDS MCPrivacy

OnStartFromCache(b, s) ==
  LET x == b.sock[s]
  IN  IF LookedUp(b, x.ctx, "page")
        THEN Only(Did(Set(b, s, [x EXCEPT !.st = "OPEN"]), <<OfPage("open", s, x)>>), {"Review-D16"}, "policy")   \* the fault
        ELSE Only(Did(Set(b, s, [x EXCEPT !.st = "CONNECTING"]),
                      <<Effect("request", [socket |-> s, window |-> x.win, cookie |-> LookedUp(b, x.ctx, "cookie"),
                                           auth |-> LookedUp(b, x.ctx, "auth")])>>),
                  {"4.1", "Review-T06"}, "policy")
=============================================================================
