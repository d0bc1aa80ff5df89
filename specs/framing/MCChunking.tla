----------------------------- MODULE MCChunking -----------------------------
(***************************************************************************)
(* Chunk invariance: two parsers read the same bytes and choose alike where*)
(* the standard leaves a choice; one gets them singly, the other in any    *)
(* chunks.  After each chunk they have done and kept the same.             *)
(***************************************************************************)
EXTENDS Streams
VARIABLES frames, sent, profile, single, chunked

vars == <<frames, sent, profile, single, chunked>>

\* A profile: the choices that are not the usual ones.
Profiles == {{}, {"badUtf8=late", "badUtf8Later=end"}, {"nonMinimalLength=refuse"}, {"headerFault=late"},
             {"undefinedCode=accept"}, {"pong=latest"}}
Usual == {"", "nonMinimalLength=accept", "badUtf8=early", "badUtf8Later=end", "headerFault=early", "pong=each",
          "undefinedCode=refuse", "closeReason=refuse", "failing=wait", "closing=wait"}
Opposite(c) == CASE c = "badUtf8=late" -> "badUtf8=early" [] c = "nonMinimalLength=refuse" -> "nonMinimalLength=accept"
                 [] c = "headerFault=late" -> "headerFault=early" [] c = "undefinedCode=accept" -> "undefinedCode=refuse"
                 [] c = "pong=latest" -> "pong=each" [] OTHER -> "none"
Choices(pr) == (Usual \ {Opposite(c) : c \in pr}) \cup pr

\* The reaction of an endpoint with this profile; a permitted one only where its choice is what the profile says.
Chosen(q, u, pr) ==
  LET rs   == {r \in ReactionsTo(q, u) : r.choice \in Choices(pr)}
      best == {r \in rs : r.grade = "recommended"}
  IN  CHOOSE r \in IF best # {} THEN best ELSE rs : TRUE

\* Run until nothing is left to read; `log` keeps what was observed.
RECURSIVE Run(_, _)
Run(q, pr) ==
  LET u == NextUnit(q.p)
  IN  IF u = NoUnit \/ (u.early /\ {r \in ReactionsTo(q.p, u) : r.choice \in Choices(pr)} = {}) THEN q
      ELSE LET r == Chosen(q.p, u, pr) IN Run([p |-> Took(q.p, u, r), log |-> q.log \o r.out], pr)

Feed(q, bytes, pr) == Run([q EXCEPT !.p = Came(@, bytes)], pr)
RECURSIVE FeedSingly(_, _, _)
FeedSingly(q, bytes, pr) ==
  IF bytes = <<>> THEN q ELSE FeedSingly(Feed(q, <<Head(bytes)>>, pr), Tail(bytes), pr)

Fresh(role) == [p |-> NewParser(role), log |-> <<>>]
Stream == EncodeAll(frames)

Init == \E role \in Roles :
          /\ frames \in FrameSequences(role) /\ profile \in Profiles
          /\ sent = 0 /\ single = Fresh(role) /\ chunked = Fresh(role)

ReceiveChunk(n) ==
  LET chunk == SubSeq(Stream, sent + 1, sent + n)
  IN  /\ sent' = sent + n
      /\ single' = FeedSingly(single, chunk, profile)
      /\ chunked' = Feed(chunked, chunk, profile)
      /\ UNCHANGED <<frames, profile>>

Next == \E n \in 1..(Len(Stream) - sent) : ReceiveChunk(n)
Spec == Init /\ [][Next]_vars

SameOutputInv == single.log = chunked.log
SameStateInv  == single.p = chunked.p

ReachDelivery == \A i \in DOMAIN chunked.log : chunked.log[i].t # "deliver"
ReachFailure  == chunked.p.ep.conn \notin {"FAILED", "ENDED"}
=============================================================================
