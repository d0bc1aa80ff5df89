------------------------- MODULE ToyPongForgotten --------------------------
(* A Ping that was not answered at once is never answered.                 *)
EXTENDS Toy
ReactionsPongForgotten(e, in) ==
  CASE in.t = "header" -> OnHeader(e, in)
    [] in.t = "payload" -> OnPayload(e, in)
    [] in.t = "endOfStream" -> {Must(<<[t |-> "end"]>>, Ended(e), "7.1.1")}
    [] in.t = "quiet" -> {Must(<<>>, e, "5.5.2")}
    [] in.t = "close" -> {Must(<<Close(e, {1000})>>, Ended(e), "5.5.1")}
    [] in.t = "send" -> {Must(<<[t |-> "rejected"]>>, e, "5.5.1")}
=============================================================================
