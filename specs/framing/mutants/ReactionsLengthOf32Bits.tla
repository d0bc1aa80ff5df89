---------------------- MODULE ReactionsLengthOf32Bits -----------------------
(***************************************************************************)
(* The upper 32 bits of a 64-bit length are dropped (bug B03).             *)
(* [RFC6455-5.2]                                                           *)
(***************************************************************************)
EXTENDS MCFraming

ReactionsLengthOf32Bits(e, in) ==
  \* the fault
  CASE in.t = "header"      -> IF Reading(e) THEN OnHeader(e, IF in.big = "4294967301" THEN [in EXCEPT !.len = 5, !.big = ""] ELSE in) ELSE Ignored(e)
    [] in.t = "payload"     -> OnPayload(e, in.runs)
    [] in.t = "endOfStream" -> OnEndOfStream(e)
    [] in.t = "send"        -> OnSend(e, IF in.kind = "text" THEN TEXT ELSE BINARY, in.runs)
    [] in.t = "ping"        -> OnSendPing(e, in.runs)
    [] in.t = "close"       -> OnSendClose(e, in.code, in.reason)
    [] in.t = "quiet"       -> OnQuiet(e)
=============================================================================
