------------------------- MODULE OnCloseStaysOpen ---------------------------
(***************************************************************************)
(* The page sees OPEN until the peer has answered its close. [WHATWG-      *)
(* close]                                                                  *)
(***************************************************************************)
EXTENDS MCFlow

OnCloseStaysOpen(e) ==
  LET s       == e.snd
      closing == [s EXCEPT !.ready = "CLOSING"]
      waits   == [s EXCEPT !.goodbye = "waits"]   \* the fault
      clauses == {"WHATWG-close", "Review-D21"}
  IN  CASE s.ready \in {"CLOSING", "CLOSED"} \/ s.goodbye # "none" -> Silent(e, clauses, "browser")
        [] s.tcp = "opening" -> Sends(e, Gone(closing, "failed"), <<EndTcp>>, clauses, "browser")
        [] s.tcp = "up"      -> Sends(e, Goodbye(waits), SaidNow(waits), clauses, "browser")
        [] s.tcp = "gone"    -> Sends(e, closing, <<>>, clauses, "browser")
=============================================================================
