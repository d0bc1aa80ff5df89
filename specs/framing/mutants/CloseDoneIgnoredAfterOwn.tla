---------------------- MODULE CloseDoneIgnoredAfterOwn ----------------------
(***************************************************************************)
(* After its own Close a server discards the peer's as well, and never     *)
(* ends TCP (bug B47).  [RFC6455-7.1.1]                                    *)
(***************************************************************************)
EXTENDS MCFraming

CloseDoneIgnoredAfterOwn(e, body) ==
  IF Discarding(e) THEN {Must(<<>>, [e EXCEPT !.frame = NoFrame, !.part = <<>>], {"5.5.1"})}   \* the fault
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
