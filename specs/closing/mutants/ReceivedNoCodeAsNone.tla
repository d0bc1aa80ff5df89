------------------------ MODULE ReceivedNoCodeAsNone ------------------------
(***************************************************************************)
(* A Close without a code is reported as 1006, as if none had come.        *)
(* [RFC6455-7.1.5]                                                         *)
(***************************************************************************)
EXTENDS MCConnection

ReceivedNoCodeAsNone(c, body) ==
  [c EXCEPT !.got    = TRUE,
            !.code   = IF Size(body) < 2 THEN NoneCame ELSE CodeOf(body),   \* the fault
            !.reason = IF Size(body) < 2 THEN <<>> ELSE ReasonOf(body)]
=============================================================================
