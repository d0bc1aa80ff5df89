---------------------- MODULE OnSendConnectingCounts ------------------------
(***************************************************************************)
(* A call of send that throws counts its payload all the same. [WHATWG-    *)
(* send]                                                                   *)
(***************************************************************************)
EXTENDS MCFlow

OnSendConnectingCounts(e, bytes) ==
  LET s == e.snd
  IN  IF s.ready = "CONNECTING" THEN 
        Sends(e, [s EXCEPT !.dead = @ + bytes], <<Throws("InvalidStateError")>>, {"WHATWG-send"}, "browser")   \* the fault
      ELSE IF ~CanTransmit(s) THEN Sends(e, [s EXCEPT !.dead = @ + bytes], <<>>, {"WHATWG-send", "Review-D21"}, "browser")
      ELSE IF s.waiting + bytes > Room THEN Overflow(e, bytes)
      ELSE Sends(e, [s EXCEPT !.waiting = @ + bytes], <<>>, {"WHATWG-send", "Review-D20"}, "browser")
=============================================================================
