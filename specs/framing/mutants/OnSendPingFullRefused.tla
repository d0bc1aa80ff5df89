----------------------- MODULE OnSendPingFullRefused ------------------------
(***************************************************************************)
(* The application can't send a Ping of 125 bytes.  [RFC6455-5.5]          *)
(***************************************************************************)
EXTENDS MCFraming

OnSendPingFullRefused(e, runs) ==
  IF e.conn = "OPEN" /\ Size(runs) < 125 THEN {Must(<<SendFrame(e, PING, runs)>>, e, {"5.5.2"})}   \* the fault
  ELSE IF e.conn = "CLOSE_SENT" /\ Size(runs) <= 125
    THEN {Either(<<Rejected>>, e, "pingAfterClose=refuse", {"5.5.2"}),
          Either(<<SendFrame(e, PING, runs)>>, e, "pingAfterClose=send", {"5.5.2"})}
  ELSE {Must(<<Rejected>>, e, {"5.5"})}
=============================================================================
