---------------------- MODULE ReactionsMessageReplaced ----------------------
(***************************************************************************)
(* A new text or binary frame silently replaces the message under way.     *)
(* [RFC6455-5.4]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

ReactionsMessageReplaced(e, in) ==
  \* the fault
  CASE in.t = "header"      -> IF Reading(e) THEN OnHeader(IF in.op \in {TEXT, BINARY} THEN [e EXCEPT !.msg = "NONE", !.buf = <<>>, !.utf8 = "ACCEPT"] ELSE e, in) ELSE Ignored(e)
    [] in.t = "payload"     -> OnPayload(e, in.runs)
    [] in.t = "endOfStream" -> OnEndOfStream(e)
    [] in.t = "send"        -> OnSend(e, IF in.kind = "text" THEN TEXT ELSE BINARY, in.runs)
    [] in.t = "ping"        -> OnSendPing(e, in.runs)
    [] in.t = "close"       -> OnSendClose(e, in.code, in.reason)
    [] in.t = "quiet"       -> OnQuiet(e)
=============================================================================
