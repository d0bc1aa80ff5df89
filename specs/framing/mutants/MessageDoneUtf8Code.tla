------------------------ MODULE MessageDoneUtf8Code -------------------------
(***************************************************************************)
(* Text that ends inside a code point is answered with 1002 instead of     *)
(* 1007.  [RFC6455-7.4.1]                                                  *)
(***************************************************************************)
EXTENDS MCFraming

MessageDoneUtf8Code(e) ==
  LET fresh == [e EXCEPT !.msg = "NONE", !.buf = <<>>, !.utf8 = "ACCEPT", !.frame = NoFrame]
      given == Deliver(IF e.msg = "TEXT" THEN "text" ELSE "binary", e.buf)
  IN  IF e.utf8 = "SKIP" THEN {Must(<<>>, fresh, {"5.5.1"})}
      ELSE IF e.msg = "TEXT" /\ e.utf8 # "ACCEPT"
        \* the fault
        THEN Failing(e, {1002}, IF Discarding(e) THEN "discardedUtf8=validate" ELSE "", {"8.1"}, "rfc")
             \* what is discarded need not be decoded
             \cup (IF Discarding(e)
                     THEN {Either(<<>>, fresh, "discardedUtf8=skip", {"5.5.1"})} ELSE {})
        ELSE IF Discarding(e)
          THEN {Either(<<>>, fresh, "afterClose=discard", {"5.5.1"}),
                Either(<<given>>, fresh, "afterClose=deliver", {"5.5.1", "6.2"})}
          ELSE {Must(<<given>>, fresh, {"6.2", "5.4"})}
=============================================================================
