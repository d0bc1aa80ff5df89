----------------------- MODULE ReceivedNoCodeAsNormal -----------------------
(***************************************************************************)
(* A Close without a code is reported as 1000. [RFC6455-7.1.5]             *)
(***************************************************************************)
EXTENDS MCClosing

ReceivedNoCodeAsNormal(c, body) ==
  [c EXCEPT !.got    = TRUE,
            !.code   = IF Size(body) < 2 THEN 1000 ELSE CodeOf(body),   \* the fault
            !.reason = IF Size(body) < 2 THEN <<>> ELSE ReasonOf(body)]
=============================================================================
