---------------------- MODULE ReactionsOpcodeThreeBits ----------------------
(***************************************************************************)
(* The control opcodes are told apart by two of their bits, so that 0xB is *)
(* read as a Ping.  [RFC6455-5.2]                                          *)
(***************************************************************************)
EXTENDS MCFraming

ReactionsOpcodeThreeBits(e, in) ==
  \* the fault
  CASE in.t = "header"      -> IF Reading(e) THEN OnHeader(e, IF in.op = 11 THEN [in EXCEPT !.op = PING] ELSE in) ELSE Ignored(e)
    [] in.t = "payload"     -> OnPayload(e, in.runs)
    [] in.t = "endOfStream" -> OnEndOfStream(e)
    [] in.t = "send"        -> OnSend(e, IF in.kind = "text" THEN TEXT ELSE BINARY, in.runs)
    [] in.t = "ping"        -> OnSendPing(e, in.runs)
    [] in.t = "close"       -> OnSendClose(e, in.code, in.reason)
    [] in.t = "quiet"       -> OnQuiet(e)
=============================================================================
