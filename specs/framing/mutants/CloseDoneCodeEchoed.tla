------------------------ MODULE CloseDoneCodeEchoed -------------------------
(***************************************************************************)
(* A code that may not be sent is echoed in the answer (bugs B41, B55 and  *)
(* B57).  [RFC6455-7.4]                                                    *)
(***************************************************************************)
EXTENDS MCFraming

CloseDoneCodeEchoed(e, body) ==
  IF Size(body) = 0 THEN CloseReply(e, "recommended", "")
  ELSE IF Size(body) = 1
    THEN Failing(e, {1002}, "undefinedCode=refuse", {"5.5.1"}, "derived")
         \cup CloseReply(e, "permitted", "undefinedCode=accept")
  ELSE LET codeFault   == ~LegalCode(CodeOf(body))
           reasonFault == ~IsUtf8(ReasonOf(body))
           codes       == (IF codeFault THEN {1002} ELSE {}) \cup (IF reasonFault THEN {1007} ELSE {})
       IN  IF codeFault
             THEN Ending(e, IF e.conn = "OPEN" THEN <<SendCloseFrame(e, {CodeOf(body)})>> ELSE <<>>,   \* the fault
                         "CLOSED_BOTH", "permitted", "undefinedCode=accept", "closing", {"7.4"}, "rfc")
           ELSE IF reasonFault
             \* a reason that nobody interprets need not be decoded
             THEN Failing(e, codes, "closeReason=refuse", {"5.5.1", "8.1"}, "rfc")
                  \cup CloseReply(e, "recommended", "closeReason=accept")
           ELSE CloseReply(e, "recommended", "")
=============================================================================
