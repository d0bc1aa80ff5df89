-------------------- MODULE ReactionsUnknownDataAsBinary --------------------
(***************************************************************************)
(* An unknown opcode of a data frame makes a message of its own (bug B15). *)
(* [RFC6455-5.2]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

ReactionsUnknownDataAsBinary(e, in) ==
  \* the fault
  CASE in.t = "header"      -> IF Reading(e) THEN OnHeader(e, IF in.op \in 3..7 THEN [in EXCEPT !.op = BINARY] ELSE in) ELSE Ignored(e)
    [] in.t = "payload"     -> OnPayload(e, in.runs)
    [] in.t = "endOfStream" -> OnEndOfStream(e)
    [] in.t = "send"        -> OnSend(e, IF in.kind = "text" THEN TEXT ELSE BINARY, in.runs)
    [] in.t = "ping"        -> OnSendPing(e, in.runs)
    [] in.t = "close"       -> OnSendClose(e, in.code, in.reason)
    [] in.t = "quiet"       -> OnQuiet(e)
=============================================================================
