------------------- MODULE ReactionsUnknownControlSkipped -------------------
(***************************************************************************)
(* A control frame of an unknown opcode is skipped like a Pong (bug B15).  *)
(* [RFC6455-5.2]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

ReactionsUnknownControlSkipped(e, in) ==
  \* the fault
  CASE in.t = "header"      -> IF Reading(e) THEN OnHeader(e, IF in.op \in 11..15 THEN [in EXCEPT !.op = PONG] ELSE in) ELSE Ignored(e)
    [] in.t = "payload"     -> OnPayload(e, in.runs)
    [] in.t = "endOfStream" -> OnEndOfStream(e)
    [] in.t = "send"        -> OnSend(e, IF in.kind = "text" THEN TEXT ELSE BINARY, in.runs)
    [] in.t = "ping"        -> OnSendPing(e, in.runs)
    [] in.t = "close"       -> OnSendClose(e, in.code, in.reason)
    [] in.t = "quiet"       -> OnQuiet(e)
=============================================================================
