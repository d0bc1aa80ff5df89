-------------------- MODULE OnDataPayloadDecoderPerChunk --------------------
(* Decodes each read by itself, so that a code point split over two reads is bad text.  [RFC6455-8.1] *)
EXTENDS MCChunking

OnDataPayloadAfresh(ep, runs) ==
  LET u    == IF ep.msg = "TEXT" /\ ep.frame.faults = {} THEN Utf8Runs("ACCEPT", runs) ELSE ep.utf8
      rem  == ep.frame.rem - Size(runs)
      took == [ep EXCEPT !.frame.rem = rem, !.utf8 = u, !.buf = IF ep.frame.faults # {} THEN @ ELSE @ \o runs]
  IN  IF u = "REJECT" THEN Failing(ep, {1007}, "", {"8.1"}, "rfc")
      ELSE IF rem = 0 THEN FrameDone(took) ELSE {Must(<<>>, took, {"5.2"})}
=============================================================================
