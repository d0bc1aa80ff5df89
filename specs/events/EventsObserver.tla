--------------------------- MODULE EventsObserver ---------------------------
(***************************************************************************)
(* What a bystander knows who sees what is done to a browser and what it   *)
(* shows: the history h, never the browser's state.  What must hold of     *)
(* events is stated here a second time, as statements on a step, so that a *)
(* faulty guard in Events can't hide itself.                               *)
(*                                                                         *)
(* h keeps of the past what the properties ask for:                        *)
(*   own, other  the documents are there                                   *)
(*   list    listeners of socket one, as they were added and removed       *)
(*   type    binaryType, as it was set                                     *)
(*   net     "opening", "up", "over"; asked: the page has closed           *)
(*   queue   what came whole for socket one and was not dispatched         *)
(*   ready   what readyState must be                                       *)
(*   told    the end was dispatched                                        *)
(*   two     a message waits for socket two                                *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

InitialHistory == [own |-> TRUE, other |-> TRUE, list |-> <<>>, type |-> "blob", net |-> "opening", asked |-> FALSE,
                   queue |-> <<>>, ready |-> "CONNECTING", told |-> FALSE, two |-> FALSE]

-----------------------------------------------------------------------------
(* Words.                                                                  *)

Home == [a |-> "own", b |-> "own", f |-> "other", t |-> "other"]
There(h, l) == h[Home[l]]

Forms      == {"text", "blob", "arraybuffer"}
IsCall(o)  == o.name \in {"open", "error", "close"} \cup Forms
EventOf(o) == IF o.name \in Forms THEN "message" ELSE o.name
Calls(out, s) == SelectSeq(out, LAMBDA o : IsCall(o) /\ (o.args.listener = "t" <=> s = "two"))
Called(out, event) ==
  LET of == SelectSeq(Calls(out, "one"), LAMBDA o : EventOf(o) = event)
  IN  [i \in DOMAIN of |-> of[i].args.listener]
ElementsOf(seq) == {seq[i] : i \in DOMAIN seq}
Cut(seq, x)     == SelectSeq(seq, LAMBDA y : y # x)

RECURSIVE IsPartOf(_, _)   \* some elements of long, in its order
IsPartOf(short, long) ==
  IF short = <<>> THEN TRUE
  ELSE IF long = <<>> THEN FALSE
  ELSE IF Head(short) = Head(long) THEN IsPartOf(Tail(short), Tail(long)) ELSE IsPartOf(short, Tail(long))

-----------------------------------------------------------------------------
(* What an input means, given the history.                                 *)

\* The first listener that is called does something; nobody called, nothing done.
Does(in, out) == IF in.name = "dispatch" /\ Calls(out, "one") # <<>> THEN in.args.does ELSE "nothing"

\* Registrations that it ends.
Ends(does) == CASE does = "removeA" -> {"a"} [] does \in {"removeB", "againB"} -> {"b"} [] OTHER -> {}

Closes(h, in, out)    == h.own /\ (in.name = "close" \/ Does(in, out) = "close")
UnloadsOwn(h, in, out) == h.own /\ ((in.name = "unload" /\ in.args.global = "own") \/ Does(in, out) = "unloadOwn")
UnloadsOther(h, in, out) == h.other /\ ((in.name = "unload" /\ in.args.global = "other") \/ Does(in, out) = "unloadOther")

\* What the event loop runs now.
Task(h, in) == IF in.name = "dispatch" /\ h.own /\ h.queue # <<>> THEN Head(h.queue) ELSE "none"

\* What is fired for it, in this order: a message in a state other than OPEN is dropped.
Fired(h, in) ==
  LET task == Task(h, in)
  IN  CASE task = "open" -> <<"open">>
        [] task \in {"text", "binary"} -> IF h.ready = "OPEN" THEN <<"message">> ELSE <<>>
        [] task = "failed" -> <<"error", "close">>
        [] task = "clean"  -> <<"close">>
        [] OTHER -> <<>>

ListAfter(list, does) ==
  CASE does = "removeA" -> Cut(list, "a")
    [] does = "removeB" -> Cut(list, "b")
    [] does = "addB"    -> IF "b" \in ElementsOf(list) THEN list ELSE Append(list, "b")
    [] does = "againB"  -> Append(Cut(list, "b"), "b")
    [] OTHER -> list

\* The listeners that are registered when an event is fired; a close event may follow an error that changed them.
Registered(h, in, out, event) ==
  IF event = "close" /\ Called(out, "error") # <<>> THEN ListAfter(h.list, Does(in, out)) ELSE h.list

\* The call within which something is done is of this event.
DoneIn(h, in, out, event) == Calls(out, "one") # <<>> /\ EventOf(Calls(out, "one")[1]) = event

-----------------------------------------------------------------------------
(* The history after one more step.                                        *)

Brought(h, in) ==
  IF ~h.own THEN <<>>
  ELSE CASE in.name = "established" -> <<"open">>
         [] in.name = "rest" /\ h.net = "up" -> <<"binary">>
         [] in.name = "text" /\ h.net = "up" -> <<"text">>
         [] in.name = "fail" /\ h.net # "over" -> <<"failed">>
         [] in.name = "clean" /\ h.net # "over" -> <<"clean">>
         [] in.name = "close" /\ h.net = "opening" /\ ~h.asked -> <<"failed">>
         [] OTHER -> <<>>

ReadyAfter(h, in, out) ==
  IF Closes(h, in, out) /\ (h.ready = "OPEN" \/ Task(h, in) = "open" \/ (in.name = "close" /\ h.ready = "CONNECTING")) THEN
    (IF Task(h, in) \in {"failed", "clean"} THEN "CLOSED" ELSE "CLOSING")
  ELSE CASE Task(h, in) = "open" -> "OPEN" [] Task(h, in) \in {"failed", "clean"} -> "CLOSED" [] OTHER -> h.ready

After(h, in, out) ==
  LET does == Does(in, out)
      away == UnloadsOwn(h, in, out)
      over == in.name \in {"fail", "clean"} \/ (in.name = "close" /\ h.net = "opening")
  IN  IF in.name = "construct" THEN [h EXCEPT !.list = <<"a">>]
      ELSE [own   |-> h.own /\ ~away,
            other |-> h.other /\ ~UnloadsOther(h, in, out),
            list  |-> IF away THEN <<>>
                      ELSE IF in.name = "add" THEN (IF in.args.listener \in ElementsOf(h.list) THEN h.list ELSE Append(h.list, in.args.listener))
                      ELSE IF in.name = "remove" THEN Cut(h.list, in.args.listener)
                      ELSE ListAfter(h.list, does),
            type  |-> IF in.name = "setType" THEN in.args.type
                      ELSE IF does # "setType" THEN h.type ELSE IF h.type = "blob" THEN "arraybuffer" ELSE "blob",
            net   |-> IF over \/ away THEN "over" ELSE IF in.name = "established" THEN "up" ELSE h.net,
            asked |-> h.asked \/ Closes(h, in, out),
            queue |-> IF away THEN <<>> ELSE (IF Task(h, in) # "none" THEN Tail(h.queue) ELSE h.queue) \o Brought(h, in),
            ready |-> ReadyAfter(h, in, out),
            told  |-> h.told \/ Task(h, in) \in {"failed", "clean"},
            two   |-> IF in.name = "textTwo" THEN h.other ELSE h.two /\ in.name # "dispatchTwo" /\ ~UnloadsOther(h, in, out)]

-----------------------------------------------------------------------------
(* What must hold of a step that shows `out` after the history h, and      *)
(* makes it n.                                                             *)

\* An event is fired by the event loop alone, for what came whole, in the order in which it came; an error before its
\* close event.  [WHATWG-receive] [WHATWG-closed] [Review-T14]
FiredInOrder(h, in, out) ==
  LET seen  == [i \in DOMAIN Calls(out, "one") |-> EventOf(Calls(out, "one")[i])]
      fired == Fired(h, in)
  IN  /\ ElementsOf(seen) \subseteq ElementsOf(fired)
      /\ \A i, j \in DOMAIN seen : i < j /\ seen[i] = "close" => seen[j] # "error"

\* After close() no message is shown.  [WHATWG-receive]
NoneAfterClose(h, in, out) == h.asked => Called(out, "message") = <<>>

\* The end is told once, and nothing after it.  [WHATWG-closed]
OneEnd(h, in, out) == h.told => Calls(out, "one") = <<>>

\* Called are listeners that were registered when the event was fired, each once and in their order.  [Review-T14]
RegisteredOnly(h, in, out) ==
  \A event \in {"open", "message", "error", "close"} : IsPartOf(Called(out, event), Registered(h, in, out, event))

\* All of them are, but those removed meanwhile and those whose document is gone.  [DOM-dispatch]
AllCalled(h, n, in, out) ==
  n.own => \A event \in ElementsOf(Fired(h, in)) : \A l \in ElementsOf(Registered(h, in, out, event)) :
        There(n, l) /\ l \notin Ends(Does(in, out)) => l \in ElementsOf(Called(out, event))

\* A listener that was removed meanwhile is not called, even if it was added again.  [DOM-dispatch]
RemovedNotCalled(h, in, out) ==
  \A event \in {"open", "message", "error", "close"} :
    DoneIn(h, in, out, event) =>
      \A i \in DOMAIN Called(out, event) : i > 1 => Called(out, event)[i] \notin Ends(Does(in, out))

\* A function whose document is gone is never called, and nobody for a socket whose document is.  [HTML-callback] [Review-D17]
GoneNotCalled(h, n, in, out) ==
  LET calls == Calls(out, "one")
  IN  /\ calls # <<>> => h.own
      /\ \A i \in DOMAIN calls : There(IF i = 1 THEN h ELSE n, calls[i].args.listener)

\* A binary message has the form that binaryType says when it is dispatched.  [Review-T15]
FormByType(h, in, out) ==
  \A i \in DOMAIN Calls(out, "one") :
    LET c == Calls(out, "one")[i]
    IN  EventOf(c) = "message" /\ i = 1 => c.name = (IF Task(h, in) = "binary" THEN h.type ELSE "text")

\* It has the same for all listeners, whatever the first one changes.  [Review-T15]
SameForAll(h, in, out) ==
  \A i, j \in DOMAIN Calls(out, "one") :
    EventOf(Calls(out, "one")[i]) = EventOf(Calls(out, "one")[j]) =>
      Calls(out, "one")[i].name = Calls(out, "one")[j].name

\* Event and data are of the realm of the socket, whoever listens.  [Review-D29]
RealmOfSocket(h, in, out) ==
  \A i \in DOMAIN out : IsCall(out[i]) => out[i].args.realm = (IF out[i].args.listener = "t" THEN "other" ELSE "own")

\* A handshake tells the origin of the global whose constructor was called.  [Review-D29]
OriginOfConstructor(h, in, out) ==
  LET asked == {i \in DOMAIN out : out[i].name = "request"}
  IN  /\ asked # {} <=> in.name = "construct"
      /\ \A i \in asked : out[i].args.origin = (IF out[i].args.socket = "one" THEN "own" ELSE "other")

\* What happens to socket two shows there, and nowhere else, and the reverse.  [Review-D29]
Apart(h, in, out) ==
  /\ Len(Calls(out, "two")) = (IF in.name = "dispatchTwo" /\ h.two THEN 1 ELSE 0)
  /\ in.name \in {"textTwo", "dispatchTwo"} \/ (in.name = "unload" /\ in.args.global = "other") =>
       /\ Calls(out, "one") = <<>>
       /\ \A i \in DOMAIN out : IsCall(out[i]) \/ (out[i].name # "ready" /\ out[i].args.socket = "two")

\* The peer of a document that goes away gets Close 1001, that of a page that closes a Close without a code; one that
\* was sent a Close gets none.  [WHATWG-disappear] [WHATWG-close]
SaysGoodbye(h, in, out) ==
  LET frames == SelectSeq(out, LAMBDA o : o.name = "closeFrame" /\ o.args.socket = "one")
      open   == h.net = "up" /\ ~h.asked
  IN  IF UnloadsOwn(h, in, out) /\ open THEN Len(frames) = 1 /\ frames[1].args.code = 1001
      ELSE IF Closes(h, in, out) /\ open THEN Len(frames) = 1 /\ frames[1].args.code = 0
      ELSE frames = <<>>

\* TCP is ended where a handshake is given up.  [WHATWG-disappear] [WHATWG-close]
EndsOpening(h, in, out) ==
  (\E i \in DOMAIN out : out[i].name = "endTcp") <=>
    h.net = "opening" /\ (UnloadsOwn(h, in, out) \/ (Closes(h, in, out) /\ ~h.asked))

\* The page sees readyState change with the tasks that change it, and with close().
ReadyFollows(h, n, in, out) ==
  LET seen == SelectSeq(out, LAMBDA o : o.name = "ready")
  IN  IF n.own /\ n.ready # h.ready THEN Len(seen) = 1 /\ seen[1].args.state = n.ready ELSE seen = <<>>
=============================================================================
