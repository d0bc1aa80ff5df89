------------------------------- MODULE Events -------------------------------
(***************************************************************************)
(* What a WebSocket object tells its page, while listeners come and go,    *)
(* binaryType changes, documents are unloaded, and the bytes of a message  *)
(* are still arriving.                                                     *)
(*                                                                         *)
(* Operators only, no variables: Reactions(e, in) is the set of all        *)
(* permitted reactions of a browser in state e to the input in.  A rule is *)
(* stated in one operator.                                                 *)
(*                                                                         *)
(* Two documents, each with a global object: "own", whose constructor made *)
(* the socket one, and "other", whose constructor made the socket two.     *)
(* The two can reach each other, so a function of either may listen to     *)
(* socket one.                                                             *)
(*                                                                         *)
(* Clauses: [WHATWG-...] is the standard for WebSockets, [DOM-dispatch]    *)
(* the dispatch of events and [HTML-callback] the call of a function whose *)
(* document may be gone, as browsers have them.  [Review-...] is this      *)
(* project's answer to the review of 2011.                                 *)
(*                                                                         *)
(* Abstractions.  A listener listens to every kind of event.  A dispatch   *)
(* is one step: the first listener that it calls does one thing to the     *)
(* page's state while the others wait, and no other does any.  A binary    *)
(* message comes in two parts, a text message whole.  Socket two has one   *)
(* listener of its own, and gets whole text messages.                      *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
  MaxListeners,   \* that socket one has at a time
  MaxTasks        \* that wait for socket one

Listeners == {"a", "b", "f"}
HomeOf    == [a |-> "own", b |-> "own", f |-> "other"]   \* whose function it is
Globals   == {"own", "other"}
Types     == {"blob", "arraybuffer"}

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* net      the connection of socket one: "opening", "up", "closing" (the own Close is sent), "over"
\* ready    the ready state that the page sees
\* type     binaryType
\* part     what came of a binary message
\* tasks    that wait for socket one: "open", "text", "binary", "failed", "clean"
\* list     its listeners, in the order in which they were added
\* docs     the documents that are there
\* two      messages that wait for socket two
\* conn     a word, derived
\* Traces tell states apart by words and flags, not by contents; what shows in a reaction anyway is a sequence here.
Start == [role |-> "client", conn |-> "NONE", made |-> FALSE, net |-> "opening", ready |-> "CONNECTING", type |-> <<"blob">>,
          part |-> <<>>, tasks |-> <<>>, list |-> <<>>, docs |-> <<"own", "other">>, two |-> <<>>]

Has(seq, x)     == \E i \in DOMAIN seq : seq[i] = x
Without(seq, x) == SelectSeq(seq, LAMBDA y : y # x)

There(e, global) == Has(e.docs, global)

Word(e) == IF ~e.made THEN "NONE" ELSE IF ~There(e, "own") THEN "UNLOADED" ELSE e.ready

-----------------------------------------------------------------------------
(* Observations and reactions.                                             *)

Effect(name, args) == [t |-> "effect", name |-> name, args |-> args]
NoArgs == [none |-> 0]   \* TLA+ has no empty record

\* A listener is called.  The effect has the name of the event, of a message that of its form; `realm` is that of the
\* event and of its data.
Call(l, event, data, realm) ==
  CASE event = "message" -> Effect(data, [listener |-> l, realm |-> realm])
    [] event = "close"   -> Effect("close", [listener |-> l, realm |-> realm, clean |-> data = "clean"])
    [] OTHER             -> Effect(event, [listener |-> l, realm |-> realm])
Request(s, origin) == Effect("request", [socket |-> s, origin |-> origin])
Ready(word)        == Effect("ready", [state |-> word])
CloseFrame(s, code) == Effect("closeFrame", [socket |-> s, code |-> code])   \* 0: without a code
EndTcp(s)          == Effect("endTcp", [socket |-> s])

\* After each step the page, if it is there, looks at readyState.
Looked(e, n, out) == IF There(n, "own") /\ n.ready # e.ready THEN Append(out, Ready(n.ready)) ELSE out

\* A document that has gone keeps nothing.
Settled(n) == [n EXCEPT !.conn = Word(n), !.list = IF There(n, "own") THEN @ ELSE <<>>]

Choosing(e, n, out, choice, clauses, source) ==
  [out |-> Looked(e, n, out), next |-> Settled(n), grade |-> "recommended", choice |-> choice,
   clauses |-> clauses, source |-> source]

Reaction(e, n, out, clauses, source) == {Choosing(e, n, out, "", clauses, source)}

-----------------------------------------------------------------------------
(* The page's doings: between tasks, or within the first call of one.      *)

\* A listener that is there already is not added again.  [DOM-dispatch]
Added(list, l)   == IF Has(list, l) THEN list ELSE Append(list, l)
Removed(list, l) == Without(list, l)

\* A browser and what it shows.
Did(e, out) == [e |-> e, out |-> out]

\* close() of the page.  [WHATWG-close]
Close(e) ==
  CASE e.ready \in {"CLOSING", "CLOSED"} -> Did(e, <<>>)
    [] e.net = "opening" -> Did([e EXCEPT !.ready = "CLOSING", !.net = "over", !.tasks = Append(@, "failed")], <<EndTcp("one")>>)
    [] e.net = "up"      -> Did([e EXCEPT !.ready = "CLOSING", !.net = "closing"], <<CloseFrame("one", 0)>>)
    [] OTHER             -> Did([e EXCEPT !.ready = "CLOSING"], <<>>)

\* The document of socket one goes away: nothing is kept, and the peer is told, if there is one.  [WHATWG-disappear]
Cleared(e) == [e EXCEPT !.docs = Without(@, "own"), !.tasks = <<>>, !.part = <<>>, !.ready = "CLOSED", !.net = "over", !.type = <<"blob">>]
Goodbye(e) == CASE e.net = "opening" -> <<EndTcp("one")>>
                [] e.net = "up"      -> <<CloseFrame("one", 1001)>>
                [] OTHER             -> <<>>
UnloadOwn(e) == Did(Cleared(e), Goodbye(e))

\* The other document goes away, with socket two.  Its functions stay in the list, and are never called again.
UnloadOther(e) == Did([e EXCEPT !.docs = Without(@, "other"), !.two = <<>>], <<CloseFrame("two", 1001)>>)

Unload(e, global) == IF global = "own" THEN UnloadOwn(e) ELSE UnloadOther(e)

SetType(e, type) == [e EXCEPT !.type = <<type>>]

\* What the first listener that is called does.
Doings == {"nothing", "removeA", "removeB", "addB", "againB", "setType", "close", "unloadOwn", "unloadOther"}

Other(type) == IF type = "blob" THEN "arraybuffer" ELSE "blob"

Do(e, does) ==
  CASE does = "nothing"     -> Did(e, <<>>)
    [] does = "removeA"     -> Did([e EXCEPT !.list = Removed(@, "a")], <<>>)
    [] does = "removeB"     -> Did([e EXCEPT !.list = Removed(@, "b")], <<>>)
    [] does = "addB"        -> Did([e EXCEPT !.list = Added(@, "b")], <<>>)
    [] does = "againB"      -> Did([e EXCEPT !.list = Added(Removed(@, "b"), "b")], <<>>)
    [] does = "setType"     -> Did(SetType(e, Other(e.type[1])), <<>>)
    [] does = "close"       -> Close(e)
    [] does = "unloadOwn"   -> Unload(e, "own")
    [] does = "unloadOther" -> Unload(e, "other")

\* Listeners whose registration the doing ended, though one of the same function may be new.  [DOM-dispatch]
Dropped(does) == CASE does = "removeA" -> {"a"} [] does \in {"removeB", "againB"} -> {"b"} [] OTHER -> {}

-----------------------------------------------------------------------------
(* Dispatch.  [DOM-dispatch] [HTML-callback] [Review-T14] [Review-D17]     *)

\* The functions of a document that has gone are not called.  Where a dispatch is under way when the socket's own
\* document goes, a function of another document may still be (the rule of callbacks looks at that document alone), or
\* not: then nobody hears of a socket whose page has gone.
MayRun(e, l, gone) == There(e, HomeOf[l]) /\ (There(e, "own") \/ gone = "call")

\* The realm of an event and of what it carries is that of its target.  [WHATWG-receive]
RealmOf(l) == "own"

\* A dispatch, or what is left of one: the browser, what it showed, and what the next call does.
Dispatch(e, out, does) == [e |-> e, out |-> out, does |-> does]

\* left are the listeners to come of those that were there when the event was fired, ended those whose registration
\* has ended since.
RECURSIVE CallEach(_, _, _, _, _, _, _)
CallEach(e, left, ended, does, event, data, gone) ==
  IF left = <<>> THEN Dispatch(e, <<>>, does)
  ELSE LET l == Head(left)
       IN  IF l \in ended \/ ~MayRun(e, l, gone) THEN CallEach(e, Tail(left), ended, does, event, data, gone)
           ELSE LET done == Do(e, does)
                    rest == CallEach(done.e, Tail(left), ended \cup Dropped(does), "nothing", event, data, gone)
                IN  Dispatch(rest.e, <<Call(l, event, data, RealmOf(l))>> \o done.out \o rest.out, rest.does)

\* An event is fired: the list of its listeners is that of this moment.
Fire(e, does, event, data, gone) == CallEach(e, e.list, {}, does, event, data, gone)

\* In what form a message is shown: as binaryType says when it is dispatched, alike to all listeners.  [WHATWG-receive]
FormOf(e, kind) == IF kind = "text" THEN "text" ELSE e.type[1]

\* A message in a state other than OPEN is dropped.  [WHATWG-receive]
Takes(e) == e.ready = "OPEN"

FireMessage(e, does, kind, gone) ==
  IF Takes(e) THEN Fire(e, does, "message", FormOf(e, kind), gone) ELSE Dispatch(e, <<>>, does)

\* The end: CLOSED, an error if the connection failed, then the close event.  [WHATWG-closed]
FireEnd(e, does, how, gone) ==
  LET closed == [e EXCEPT !.ready = "CLOSED"]
      error  == IF how = "failed" THEN Fire(closed, does, "error", "none", gone) ELSE Dispatch(closed, <<>>, does)
      close  == Fire(error.e, error.does, "close", how, gone)
  IN  [close EXCEPT !.out = error.out \o close.out]

\* [WHATWG-established]
FireOpen(e, does, gone) == Fire([e EXCEPT !.ready = "OPEN"], does, "open", "none", gone)

Run(e, does, task, gone) ==
  CASE task = "open"               -> FireOpen(e, does, gone)
    [] task \in {"text", "binary"}  -> FireMessage(e, does, task, gone)
    [] task \in {"failed", "clean"} -> FireEnd(e, does, task, gone)

ClausesOf(task) ==
  CASE task = "open"   -> {"WHATWG-established"}
    [] task = "text"   -> {"WHATWG-receive", "Review-T14"}
    [] task = "binary" -> {"WHATWG-receive", "Review-T14", "Review-T15"}
    [] OTHER           -> {"WHATWG-closed"}

\* The event loop runs the first task of socket one.  It may come late: then there is none.
OnDispatch(e, does) ==
  IF e.tasks = <<>> THEN Reaction(e, e, <<>>, {"Review-T14", "Review-D17"}, "browser")
  ELSE LET task    == Head(e.tasks)
           run(gone) == Run([e EXCEPT !.tasks = Tail(@)], does, task, gone)
           silent  == run("silent")
           call    == run("call")
           clauses == {"DOM-dispatch", "HTML-callback", "Review-D17"} \cup ClausesOf(task)
       IN  IF does # "unloadOwn" \/ silent.out = call.out THEN Reaction(e, silent.e, silent.out, clauses, "browser")
           ELSE {Choosing(e, silent.e, silent.out, "goneTarget=silent", clauses, "browser"),
                 Choosing(e, call.e, call.out, "goneTarget=call", clauses, "browser")}

\* ... or that of socket two, whose event is of the other realm.  [Review-D29]
OnDispatchTwo(e) ==
  Reaction(e, [e EXCEPT !.two = <<>>], IF e.two # <<>> THEN <<Call("t", "message", "text", "other")>> ELSE <<>>,
           {"WHATWG-receive", "Review-D29"}, "browser")

-----------------------------------------------------------------------------
(* What comes from the network.                                            *)

Queue(e, task) == [e EXCEPT !.tasks = Append(@, task)]

\* Each socket's handshake tells the origin of the global whose constructor made it.  [Review-D29]
OriginOf(s) == IF s = "one" THEN "own" ELSE "other"

OnConstruct(e) ==
  Reaction(e, [e EXCEPT !.made = TRUE, !.list = <<"a">>], <<Request("one", OriginOf("one")), Request("two", OriginOf("two"))>>,
           {"4.1", "Review-D29"}, "browser")

OnEstablished(e) == Reaction(e, Queue([e EXCEPT !.net = "up"], "open"), <<>>, {"WHATWG-established"}, "browser")

\* A part of a message concerns nobody yet.  [Review-T14]
Reads(e) == e.net \in {"up", "closing"}
OnPart(e) == Reaction(e, IF Reads(e) THEN [e EXCEPT !.part = <<"first">>] ELSE e, <<>>, {"5.4", "Review-T14"}, "rfc")
OnRest(e) == Reaction(e, IF Reads(e) THEN Queue([e EXCEPT !.part = <<>>], "binary") ELSE e, <<>>, {"5.4", "Review-T14"}, "rfc")
OnText(e) == Reaction(e, IF Reads(e) THEN Queue(e, "text") ELSE e, <<>>, {"5.6"}, "rfc")

\* The connection fails, or ends by the book.  What came in part is dropped.  [WHATWG-closed]
Ending(e, how) == Queue([e EXCEPT !.net = "over", !.part = <<>>], how)
OnFail(e)  == Reaction(e, IF e.net = "over" THEN e ELSE Ending(e, "failed"), <<>>, {"7.1.7", "Review-D17"}, "rfc")
OnClean(e) == Reaction(e, IF e.net = "over" THEN e ELSE Ending(e, "clean"), <<>>, {"7.1.4", "Review-D17"}, "rfc")

OnTextTwo(e) == Reaction(e, IF There(e, "other") THEN [e EXCEPT !.two = <<"text">>] ELSE e, <<>>, {"5.6", "Review-D29"}, "rfc")

-----------------------------------------------------------------------------
(* Inputs.                                                                 *)

Act(name, args) == [t |-> "act", name |-> name, args |-> args]

OnAdd(e, l)       == Reaction(e, [e EXCEPT !.list = Added(@, l)], <<>>, {"DOM-dispatch", "Review-T14"}, "browser")
OnRemove(e, l)    == Reaction(e, [e EXCEPT !.list = Removed(@, l)], <<>>, {"DOM-dispatch", "Review-T14"}, "browser")
OnSetType(e, t)   == Reaction(e, SetType(e, t), <<>>, {"WHATWG-binaryType", "Review-T15"}, "browser")
OnClose(e)        == LET did == Close(e) IN Reaction(e, did.e, did.out, {"WHATWG-close"}, "browser")
OnUnload(e, g)    == LET did == Unload(e, g)
                     IN  Reaction(e, did.e, did.out, {"WHATWG-disappear", IF g = "own" THEN "Review-D17" ELSE "Review-D29"}, "browser")

Reactions(e, in) ==
  LET a == in.args
  IN  CASE in.name = "construct"   -> OnConstruct(e)
        [] in.name = "established" -> OnEstablished(e)
        [] in.name = "part"        -> OnPart(e)
        [] in.name = "rest"        -> OnRest(e)
        [] in.name = "text"        -> OnText(e)
        [] in.name = "fail"        -> OnFail(e)
        [] in.name = "clean"       -> OnClean(e)
        [] in.name = "textTwo"     -> OnTextTwo(e)
        [] in.name = "dispatch"    -> OnDispatch(e, a.does)
        [] in.name = "dispatchTwo" -> OnDispatchTwo(e)
        [] in.name = "add"         -> OnAdd(e, a.listener)
        [] in.name = "remove"      -> OnRemove(e, a.listener)
        [] in.name = "setType"     -> OnSetType(e, a.type)
        [] in.name = "close"       -> OnClose(e)
        [] in.name = "unload"      -> OnUnload(e, a.global)

\* When an input can come.  Tasks and bytes may come late, for a page that has gone: that is what is asked.  A page
\* that closes between the end of the handshake and the open event is left out: what it then sees is not settled.
Room(e) == Len(e.tasks) < MaxTasks
\* Of what a listener may do comes what can matter to the task that runs, or to what its event has to show.
DoingsFor(e) ==
  LET task   == IF e.tasks = <<>> THEN "none" ELSE Head(e.tasks)
      ofList == {"removeA", "unloadOwn"} \cup (IF Has(e.list, "b") THEN {"removeB", "againB"} ELSE {"addB"})
  IN  {"nothing"} \cup
      CASE e.ready # "OPEN" -> {}
        [] task = "text" /\ e.net = "up" -> ofList \cup {"close"} \cup (IF Has(e.list, "f") THEN {"unloadOther"} ELSE {})
        [] task = "binary" /\ e.net = "up" -> {"setType"}
        [] task = "failed" -> ofList
        [] OTHER -> {}
MayAdd(e, l) == Has(e.list, l) \/ Len(e.list) < MaxListeners
Accepts(e, in) ==
  LET a == in.args
      opening == There(e, "own") /\ e.net = "opening"
  IN  IF in.name = "construct" THEN ~e.made
      ELSE e.made /\
        CASE in.name = "established" -> opening
          [] in.name = "part"        -> ~opening /\ e.part = <<>>
          [] in.name = "rest"        -> (e.part # <<>> \/ ~There(e, "own")) /\ Room(e)
          [] in.name = "text"        -> ~opening /\ e.part = <<>> /\ Room(e)
          [] in.name = "fail"        -> Room(e)
          [] in.name = "clean"       -> ~opening /\ Room(e)
          [] in.name = "add"         -> There(e, "own") /\ There(e, HomeOf[a.listener]) /\ MayAdd(e, a.listener)
          [] in.name = "close"       -> There(e, "own") /\ ~Has(e.tasks, "open")
          [] in.name \in {"remove", "setType"} -> There(e, "own")
          [] in.name = "unload"      -> There(e, a.global)
          [] in.name = "dispatch"    -> /\ a.does \in DoingsFor(e)
                                        /\ a.does = "addB" => MayAdd(e, "b")
                                        /\ a.does = "unloadOther" => There(e, "other")
          [] in.name = "textTwo"     -> e.two = <<>>
          [] in.name = "dispatchTwo" -> TRUE
=============================================================================
