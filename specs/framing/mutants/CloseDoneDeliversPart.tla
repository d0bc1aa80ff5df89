----------------------- MODULE CloseDoneDeliversPart ------------------------
(***************************************************************************)
(* A Close delivers the unfinished message as it stands.  [RFC6455-5.4]    *)
(***************************************************************************)
EXTENDS MCFraming

CloseDoneDeliversPart(e, body) ==
  IF e.msg = "TEXT" /\ Size(body) = 0   \* the fault
    THEN {Must(<<Deliver("text", e.buf), SendCloseFrame(e, {AnyLegal}), EndTcp>>, Stopped(e, "ENDED"), {"5.5.1"})}
  ELSE IF Size(body) = 0 THEN CloseReply(e, "recommended", "")
  ELSE IF Size(body) = 1
    THEN Failing(e, {1002}, "undefinedCode=refuse", {"5.5.1"}, "derived")
         \cup CloseReply(e, "permitted", "undefinedCode=accept")
  ELSE LET codeFault   == ~LegalCode(CodeOf(body))
           reasonFault == ~IsUtf8(ReasonOf(body))
           codes       == (IF codeFault THEN {1002} ELSE {}) \cup (IF reasonFault THEN {1007} ELSE {})
       IN  IF codeFault
             THEN Failing(e, codes, "undefinedCode=refuse", {"7.4"}, "derived")
                  \cup CloseReply(e, "permitted", "undefinedCode=accept")
           ELSE IF reasonFault
             \* a reason that nobody interprets need not be decoded
             THEN Failing(e, codes, "closeReason=refuse", {"5.5.1", "8.1"}, "rfc")
                  \cup CloseReply(e, "recommended", "closeReason=accept")
           ELSE CloseReply(e, "recommended", "")
=============================================================================
