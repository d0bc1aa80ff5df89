------------------------ MODULE OnSendClosedThrows --------------------------
(***************************************************************************)
(* send throws in a connection that is closing or closed. [Review-D21]     *)
(***************************************************************************)
EXTENDS MCFlow

OnSendClosedThrows(e, bytes) ==
  LET s == e.snd
  IN  IF s.ready = "CONNECTING" THEN Sends(e, s, <<Throws("InvalidStateError")>>, {"WHATWG-send", "Review-D21"}, "browser")
      ELSE IF ~CanTransmit(s) THEN Sends(e, s, <<Throws("InvalidStateError")>>, {"WHATWG-send"}, "browser")   \* the fault
      ELSE IF s.waiting + bytes > Room THEN Overflow(e, bytes)
      ELSE Sends(e, [s EXCEPT !.waiting = @ + bytes], <<>>, {"WHATWG-send", "Review-D20"}, "browser")
=============================================================================
