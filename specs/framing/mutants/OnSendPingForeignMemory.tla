---------------------- MODULE OnSendPingForeignMemory -----------------------
(***************************************************************************)
(* A Ping carries memory that the application never gave (bug B59).        *)
(* [RFC6455-5.5.2]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

OnSendPingForeignMemory(e, runs) ==
  \* the fault
  IF e.conn = "OPEN" /\ Size(runs) <= 125 THEN {Must(<<SendFrame(e, PING, Repeat(0, 50))>>, e, {"5.5.2"})}
  ELSE IF e.conn = "CLOSE_SENT" /\ Size(runs) <= 125
    THEN {Either(<<Rejected>>, e, "pingAfterClose=refuse", {"5.5.2"}),
          Either(<<SendFrame(e, PING, runs)>>, e, "pingAfterClose=send", {"5.5.2"})}
  ELSE {Must(<<Rejected>>, e, {"5.5"})}
=============================================================================
