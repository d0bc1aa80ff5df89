------------------- MODULE OnDataPayloadFirstFragmentOnly -------------------
(***************************************************************************)
(* Only the first fragment of a text is checked (bug B23).  [RFC6455-8.1]  *)
(***************************************************************************)
EXTENDS MCFraming

OnDataPayloadFirstFragmentOnly(e, runs) ==
  \* the fault
  LET u    == IF e.msg = "TEXT" /\ e.frame.code # CONT /\ e.frame.faults = {} /\ e.utf8 # "SKIP" THEN Utf8Runs(e.utf8, runs) ELSE e.utf8
      rem  == e.frame.rem - Size(runs)
      took == [e EXCEPT !.frame.rem = rem,
                         !.utf8 = u,
                         !.buf = IF e.frame.faults # {} \/ u = "SKIP" THEN @
                                 ELSE IF u = "REJECT" THEN Repeat(255, Size(@ \o runs))  \* its content no longer matters
                                 ELSE @ \o runs]
      ends == rem = 0 /\ e.frame.fin
      next == IF rem = 0 THEN FrameDone(took) ELSE {Must(<<>>, took, {"5.2"})}
  IN  IF u = "REJECT" /\ ~ends /\ e.frame.faults = {}
        \* bad text must fail, at the first bad byte or anywhere up to the message's end  [RFC6455-8.1]
        THEN LET first == e.utf8 # "REJECT"
             IN  Failing(e, {1007}, IF first THEN "badUtf8=early" ELSE "badUtf8Later=middle", {"8.1"}, "rfc")
                 \cup Choosing(IF first THEN "badUtf8=late" ELSE "badUtf8Later=end", next)
        ELSE next
=============================================================================
