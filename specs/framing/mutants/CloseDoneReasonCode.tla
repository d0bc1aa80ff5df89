------------------------ MODULE CloseDoneReasonCode -------------------------
(***************************************************************************)
(* An ill-formed reason is answered with 1002 instead of 1007.             *)
(* [RFC6455-7.4.1]                                                         *)
(***************************************************************************)
EXTENDS MCFraming

CloseDoneReasonCode(e, body) ==
  IF Size(body) = 0 THEN CloseReply(e, "recommended", "")
  ELSE IF Size(body) = 1
    THEN Failing(e, {1002}, "undefinedCode=refuse", {"5.5.1"}, "derived")
         \cup CloseReply(e, "permitted", "undefinedCode=accept")
  ELSE LET codeFault   == ~LegalCode(CodeOf(body))
           reasonFault == ~IsUtf8(ReasonOf(body))
           \* the fault
           codes       == (IF codeFault THEN {1002} ELSE {}) \cup (IF reasonFault THEN {1002} ELSE {})
       IN  IF codeFault
             THEN Failing(e, codes, "undefinedCode=refuse", {"7.4"}, "derived")
                  \cup CloseReply(e, "permitted", "undefinedCode=accept")
           ELSE IF reasonFault
             \* a reason that nobody interprets need not be decoded
             THEN Failing(e, codes, "closeReason=refuse", {"5.5.1", "8.1"}, "rfc")
                  \cup CloseReply(e, "recommended", "closeReason=accept")
           ELSE CloseReply(e, "recommended", "")
=============================================================================
