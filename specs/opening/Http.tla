-------------------------------- MODULE Http --------------------------------
(***************************************************************************)
(* Heads of HTTP messages, as far as an opening handshake looks at them.   *)
(*                                                                         *)
(* A message has the words of its start line and its fields.  A field has  *)
(* its name as it is spelled on the wire, the name that is meant, and the  *)
(* elements of its value, which commas part.  Lines(m) is what is written: *)
(* the model reasons about the same words that a trace holds.              *)
(*                                                                         *)
(* Abstractions.  Where a text is malformed, no parser is modelled: the    *)
(* message says what is wrong with it in a field of its own.               *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

\* `as` is the spelling, `n` the name that is meant.
Spelled(as, n, v) == [as |-> as, n |-> n, v |-> v]
Field(n, v)       == Spelled(n, n, v)
\* A line that has no colon.
NoField(line)     == Spelled(line, "", <<>>)

\* name    what is special about the message, in a word; the key of the tables
\* start   the words of the start line
\* before  what comes before the message: "none", or a "frame"
\* after   what comes right behind it: "none", or a "frame"
\* ends    the empty line that ends the head is there
\* blank   an empty line comes before the start line
\* fold    the second field goes on in a line of its own
\* lf      lines end with LF alone
\* filler  length of one more field, which means nothing
\* many    number of short fields that mean nothing, before all others
\* interim an interim answer stands before this one
\* body    a complete 101 that is the body of this message
Message(name, start, fields) ==
  [name |-> name, start |-> start, fields |-> fields, before |-> "none", after |-> "none", ends |-> TRUE,
   blank |-> FALSE, fold |-> FALSE, lf |-> FALSE, filler |-> 0, many |-> 0, interim |-> FALSE, body |-> <<>>]

-----------------------------------------------------------------------------
(* What a reader finds.                                                    *)

RECURSIVE Flat(_)
Flat(vs) == IF vs = <<>> THEN <<>> ELSE Head(vs) \o Flat(Tail(vs))

Named(m, n) == SelectSeq(m.fields, LAMBDA f : f.n = n)
Has(m, n)   == Named(m, n) # <<>>
Count(m, n) == Len(Named(m, n))

\* The elements of all fields of one name: fields of a name are one list.
Elements(m, n) == Flat([i \in DOMAIN Named(m, n) |-> Named(m, n)[i].v])
Lists(m, n, words) == \E i \in DOMAIN Elements(m, n) : Elements(m, n)[i] \in words
Distinct(m, n) == {Elements(m, n)[i] : i \in DOMAIN Elements(m, n)}

Malformed(m) == \E i \in DOMAIN m.fields : m.fields[i].n = ""

\* Case does not count in these.  [RFC6455-4.1]
Websockets == {"websocket", "WebSocket", "WEBSOCKET"}
Upgrades   == {"Upgrade", "upgrade", "UPGRADE"}

\* What separators part, and what is no token, stands in no subprotocol's name.  [RFC6455-4.1]
NoToken == {"", "bad value", "(chat)"}
\* Elements of an extension list that its grammar forbids.  [RFC6455-9.1]
NoExtension   == {"foo; ="}
\* A remark in that grammar has what is quoted be a token all the same; a list of nothing may be taken for none.
QuotedNoToken == "foo; a=\"b c\""
OddExtension  == {"", QuotedNoToken}

-----------------------------------------------------------------------------
(* What is written.                                                        *)

RECURSIVE Joined(_, _)
Joined(words, by) ==
  IF words = <<>> THEN ""
  ELSE IF Len(words) = 1 THEN words[1] ELSE words[1] \o by \o Joined(Tail(words), by)

LineOf(f)   == IF f.n = "" THEN f.as ELSE f.as \o ": " \o Joined(f.v, ", ")
Folded(f)   == <<f.as \o ":", " " \o Joined(f.v, ", ")>>
FieldLines(m) ==
  Flat([i \in DOMAIN m.fields |-> IF m.fold /\ i = 2 THEN Folded(m.fields[i]) ELSE <<LineOf(m.fields[i])>>])

Lines(m) ==
  (IF m.interim THEN <<"HTTP/1.1 100 Continue", "">> ELSE <<>>)
  \o (IF m.blank THEN <<"">> ELSE <<>>)
  \o (IF m.start = <<>> THEN <<>> ELSE <<Joined(m.start, " ")>>)
  \o [i \in 1..m.many |-> "a:1"]
  \o FieldLines(m)
  \o (IF m.body = <<>> THEN <<>> ELSE <<"">> \o m.body)

\* A whole text frame with the payload "hi"; a client's is masked, with the key zero.
FrameRuns(masked) ==
  IF masked THEN << <<129, 1>>, <<130, 1>>, <<0, 4>>, <<104, 1>>, <<105, 1>> >>
  ELSE << <<129, 1>>, <<2, 1>>, <<104, 1>>, <<105, 1>> >>
RunsOf(what, masked) == IF what = "frame" THEN FrameRuns(masked) ELSE <<>>

\* The input.
HeadInput(m, masked) ==
  [t |-> "head", name |-> m.name, lines |-> Lines(m), lf |-> m.lf, ends |-> m.ends, filler |-> m.filler,
   before |-> RunsOf(m.before, masked), after |-> RunsOf(m.after, masked)]
=============================================================================
