---------------------- MODULE OnSendConnectingQueues ------------------------
(***************************************************************************)
(* send queues its message while connecting. [WHATWG-send]                 *)
(***************************************************************************)
EXTENDS MCFlow

OnSendConnectingQueues(e, bytes) ==
  LET s == e.snd
  IN  IF s.ready = "CONNECTING" THEN Sends(e, [s EXCEPT !.waiting = @ + bytes], <<>>, {"WHATWG-send"}, "browser")   \* the fault
      ELSE IF ~CanTransmit(s) THEN Sends(e, [s EXCEPT !.dead = @ + bytes], <<>>, {"WHATWG-send", "Review-D21"}, "browser")
      ELSE IF s.waiting + bytes > Room THEN Overflow(e, bytes)
      ELSE Sends(e, [s EXCEPT !.waiting = @ + bytes], <<>>, {"WHATWG-send", "Review-D20"}, "browser")
=============================================================================
