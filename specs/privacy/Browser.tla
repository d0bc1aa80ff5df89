------------------------------ MODULE Browser -------------------------------
(***************************************************************************)
(* What a browser may do with the WebSocket connections of its documents,  *)
(* where normal and private contexts stand side by side or take turns.     *)
(*                                                                         *)
(* Operators only, no variables: Reactions(b, in) is the set of all        *)
(* permitted reactions of a browser in state b to the input in, graded as  *)
(* in framing's Endpoint: "recommended", or "permitted" where every MUST   *)
(* is kept and a SHOULD is not.  A rule is stated in one operator.         *)
(*                                                                         *)
(* Two designs, one text.  "global" is the mode of 2011: entering saves    *)
(* and closes all normal windows, leaving restores them.  "window" is what *)
(* browsers have today: private windows beside normal ones, and a private  *)
(* session that ends with its last window.                                 *)
(*                                                                         *)
(* No standard speaks of private browsing.  What binds a browser is that a *)
(* document that goes away sends Close 1001 [WHATWG-disappear]; what is    *)
(* marked [Review-...] is this project's answer to the review of 2011.     *)
(*                                                                         *)
(* Abstractions.  A window shows one document; navigating replaces it. All *)
(* documents and connections are of one site, so that whatever one context *)
(* knows would serve another.  A message is two fragments, a write         *)
(* is whole, half written or done.  Of a page's own life only loading is   *)
(* left.  The session file and the stores are written with the step that   *)
(* changes them, whole or not at all, so a crash falls between two steps.  *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS
  WindowCount,   \* windows are numbered from 1
  SocketCount,   \* connections that exist at a time; numbers are used again
  MaxQueued      \* messages of a connection that wait to be dispatched

Windows  == 1..WindowCount
Sockets  == 1..SocketCount
Contexts == {"normal", "private"}

\* What a context remembers.  Of a handshake's answer: a cookie, that HTTP credentials served, a host that wants
\* TLS.  Of a page's load: the page in the HTTP cache, the host's address in the DNS cache.
AnswerKinds == {"cookie", "auth", "hsts"}
PageKinds   == {"page", "name"}
Kinds       == AnswerKinds \cup PageKinds
\* The order in which it is said to be stored.  The answer itself, cacheable as it may be, is never kept.
InOrder     == <<"cookie", "auth", "hsts", "answer", "page", "name">>

\* What survives the process, in a normal context.
Persistent == {"cookie", "hsts", "page"}

-----------------------------------------------------------------------------
(* States.                                                                 *)

\* st       FREE         no connection has this number
\*          WAITING      constructed; another handshake with the host is under way  [RFC6455-4.1]
\*          CONNECTING   the handshake was sent
\*          OPEN
\*          CLOSING      own Close sent, the peer's awaited
\*          CLOSED_BOTH  both Closes crossed, the end of TCP is awaited
\*          ENDED        TCP has ended; the close event waits to be dispatched
\* win      the window whose document owns it; 0 once that document is gone
\* ctx      that document's context
\* part     a part of a message came
\* queued   messages that wait to be dispatched
\* unsent   what the page sent and the network has not taken: "none", a "whole" frame, or a "part" of one
FreeSocket == [st |-> "FREE", win |-> 0, ctx |-> "none", part |-> FALSE, queued |-> 0, unsent |-> "none"]

\* up       "off" before the first start, "running", "down" after a crash or a quit
\* mode     of the global design: in which context everything happens
\* win      the context of the document in each window, or "none"
\* jar      what each context remembers
\* file     the session file: the windows that a restore opens
\* conn     a word for the mode, derived
Off ==
  [role |-> "client", conn |-> "OFF", design |-> "none", up |-> "off", mode |-> "normal",
   win |-> [w \in Windows |-> "none"], sock |-> [s \in Sockets |-> FreeSocket],
   jar |-> [c \in Contexts |-> {}], file |-> {}]

WindowsOf(b, ctx) == {w \in Windows : b.win[w] = ctx}

Word(b) ==
  CASE b.up = "off"  -> "OFF"
    [] b.up = "down" -> "DOWN"
    [] b.design = "global" -> IF b.mode = "private" THEN "PRIVATE" ELSE "NORMAL"
    [] WindowsOf(b, "private") = {} -> IF WindowsOf(b, "normal") = {} THEN "EMPTY" ELSE "NORMAL"
    [] OTHER -> IF WindowsOf(b, "normal") = {} THEN "PRIVATE" ELSE "BOTH"

-----------------------------------------------------------------------------
(* Observations and reactions.                                             *)

Effect(name, args) == [t |-> "effect", name |-> name, args |-> args]

OfSocket(name, s)    == Effect(name, [socket |-> s])
OfPage(name, s, x)   == Effect(name, [socket |-> s, window |-> x.win])   \* an event of the page in that window
CloseFrame(s, code)  == Effect("closeFrame", [socket |-> s, code |-> code])
EndTcp(s)            == OfSocket("endTcp", s)
Freed(s)             == OfSocket("freed", s)    \* its buffers and queued events are dropped
Gone(s)              == OfSocket("gone", s)     \* nothing of it is left
WindowClosed(w)      == Effect("windowClosed", [window |-> w])
Restored(w)          == Effect("restored", [window |-> w])

\* A step inside a reaction: the browser after it, and what it shows.
Did(b, out) == [b |-> b, out |-> out]

Reaction(did, grade, choice, clauses, source) ==
  [out |-> did.out, next |-> [did.b EXCEPT !.conn = Word(did.b)], grade |-> grade, choice |-> choice,
   clauses |-> clauses, source |-> source]

Only(did, clauses, source) == {Reaction(did, "recommended", "", clauses, source)}

Least(S) == CHOOSE x \in S : \A y \in S : x <= y

RECURSIVE Listed(_)
Listed(S) == IF S = {} THEN <<>> ELSE <<Least(S)>> \o Listed(S \ {Least(S)})

-----------------------------------------------------------------------------
(* What a context remembers.  [Review-T06] [Review-D16]                    *)

\* The jar that a context keeps things in, and looks them up in: its own.
JarOf(ctx)        == ctx
LookedUp(b, ctx, kind) == kind \in b.jar[ctx]

\* A private context has nothing on disk.
Place(ctx, kind) == IF ctx = "normal" /\ kind \in Persistent THEN "disk" ELSE "memory"

\* What is new is kept, and said.
Learn(b, ctx, kinds) ==
  LET jar == JarOf(ctx)
      new == SelectSeq(InOrder, LAMBDA k : k \in kinds \ b.jar[jar])
  IN  Did([b EXCEPT !.jar[jar] = @ \cup kinds],
          [i \in DOMAIN new |-> Effect("stored", [context |-> jar, what |-> new[i], where |-> Place(jar, new[i])])])

\* What a handshake's answer leaves behind: never the answer itself.  [Review-D16]
FromAnswer(sets) == sets

\* What a new private session knows, and what is left of it at its end.
Inherited(b) == {}
Wiped(b)     == [b EXCEPT !.jar["private"] = {}]
Wipe(b)      == Did(Wiped(b), <<Effect("wiped", [context |-> "private"])>>)

Begin(b) == [b EXCEPT !.jar["private"] = @ \cup Inherited(b)]

\* A page is loaded into a window.
Load(b, w) ==
  LET ctx  == b.win[w]
      kept == Learn(b, ctx, PageKinds)
  IN  Did(kept.b,
          <<Effect("load", [window |-> w, secure |-> LookedUp(b, ctx, "hsts"),
                            cached |-> LookedUp(b, ctx, "page"), resolved |-> LookedUp(b, ctx, "name")])>>
          \o kept.out)

-----------------------------------------------------------------------------
(* The session file.  [Review-T06]                                         *)

FileOf(b) == WindowsOf(b, "normal")

\* The file follows the normal windows.
Filed(b) ==
  LET f == FileOf(b)
  IN  IF f = b.file THEN Did(b, <<>>)
      ELSE Did([b EXCEPT !.file = f],
               <<Effect("session", [first |-> 1 \in f, second |-> 2 \in f])>>)

\* The windows of the file are opened again, in the normal context, and their pages loaded: a page may then
\* connect anew, the browser doesn't.
Reopened(b) == [w \in b.file |-> "normal"]

RECURSIVE RestoreEach(_, _)
RestoreEach(b, ws) ==
  IF ws = <<>> THEN Did(b, <<>>)
  ELSE LET one  == Load([b EXCEPT !.win[Head(ws)] = Reopened(b)[Head(ws)]], Head(ws))
           rest == RestoreEach(one.b, Tail(ws))
       IN  Did(rest.b, <<Restored(Head(ws))>> \o one.out \o rest.out)

Restore(b) == RestoreEach(b, Listed(b.file))

-----------------------------------------------------------------------------
(* Connections whose document goes away.  [WHATWG-disappear] [Review-D15]  *)

\* A Close can be sent while the connection is open, none was sent, and no frame is half written.
CanClose(x) == x.st = "OPEN" /\ x.unsent # "part"

\* The connection goes on without document, to its end: nothing that was received or is to be sent is kept.
\* A message of which no byte has left is dropped, since Close goes out at once and nobody is left to be told.
Orphaned(x, st) == [FreeSocket EXCEPT !.st = st, !.ctx = x.ctx]

\* `how`: "close" by the book, "cut" without a Close.
GoAway(x, s, how) ==
  CASE x.st = "WAITING"    -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]
    [] x.st = "CONNECTING" -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] CanClose(x) /\ how = "close" -> [sock |-> Orphaned(x, "CLOSING"), out |-> <<CloseFrame(s, 1001), Freed(s)>>]
    [] x.st = "OPEN"       -> [sock |-> FreeSocket, out |-> <<EndTcp(s), Freed(s), Gone(s)>>]
    [] x.st \in {"CLOSING", "CLOSED_BOTH"} -> [sock |-> Orphaned(x, x.st), out |-> <<Freed(s)>>]
    [] x.st = "ENDED"      -> [sock |-> FreeSocket, out |-> <<Freed(s), Gone(s)>>]

RECURSIVE Away(_, _, _)
Away(b, ss, how) ==
  IF ss = <<>> THEN Did(b, <<>>)
  ELSE LET one  == GoAway(b.sock[Head(ss)], Head(ss), how)
           rest == Away([b EXCEPT !.sock[Head(ss)] = one.sock], Tail(ss), how)
       IN  Did(rest.b, one.out \o rest.out)

\* The connections of the documents in some windows.
SocketsOf(b, ws) == {s \in Sockets : b.sock[s].win \in ws}

\* The documents in `ws` go away; then comes `Then`.  Sending Close is a SHOULD: a browser may cut instead.
Leaving(b, ws, Then(_), clauses) ==
  LET ss   == SocketsOf(b, ws)
      way(how) == LET a == Away(b, Listed(ss), how)
                      n == Then(a.b)
                  IN  Did(n.b, a.out \o n.out)
  IN  IF \E s \in ss : CanClose(b.sock[s])
        THEN {Reaction(way("close"), "recommended", "goingAway=close", {"WHATWG-disappear", "7.4.1"} \cup clauses, "browser"),
              Reaction(way("cut"), "permitted", "goingAway=cut", {"WHATWG-disappear", "7.4.1"} \cup clauses, "browser")}
        ELSE Only(way("close"), clauses \cup (IF ss = {} THEN {} ELSE {"WHATWG-disappear"}),
                  IF ss = {} THEN "policy" ELSE "browser")

-----------------------------------------------------------------------------
(* Windows and modes.                                                      *)

Shut(b, ws) ==
  Did([b EXCEPT !.win = [w \in Windows |-> IF w \in ws THEN "none" ELSE @[w]]],
      [i \in 1..Cardinality(ws) |-> WindowClosed(Listed(ws)[i])])

AndThen(one, two) == Did(two.b, one.out \o two.out)

OnOpenWindow(b, w, ctx) ==
  LET begun == IF b.design = "window" /\ ctx = "private" /\ WindowsOf(b, "private") = {} THEN Begin(b) ELSE b
      shown == Load([begun EXCEPT !.win[w] = ctx], w)
      filed == IF ctx = "normal" THEN Filed(shown.b) ELSE Did(shown.b, <<>>)
  IN  Only(AndThen(shown, filed), {"Review-T06"}, "policy")

\* The private session of the window design ends with its last window.
SessionOver(b) == b.design = "window" /\ WindowsOf(b, "private") = {}

OnCloseWindow(b, w) ==
  LET then(x) == LET shut == Shut(x, {w})
                 IN  AndThen(shut, IF b.win[w] = "normal" THEN Filed(shut.b)
                                 ELSE IF SessionOver(shut.b) THEN Wipe(shut.b) ELSE Did(shut.b, <<>>))
  IN  Leaving(b, {w}, then, {"Review-D15"})

OnNavigate(b, w) ==
  LET then(x) == Load(x, w)
  IN  Leaving(b, {w}, then, {"Review-D17"})

\* Normal windows are closed; the session file keeps them, and is not written until they are back.
OnEnterPrivate(b) ==
  LET then(x) == Shut([Begin(x) EXCEPT !.mode = "private"], WindowsOf(x, "normal"))
  IN  Leaving(b, WindowsOf(b, "normal"), then, {"Review-D15", "Review-T06"})

OnLeavePrivate(b) ==
  LET then(x) == LET shut  == Shut(x, WindowsOf(x, "private"))
                     wiped == AndThen(shut, Wipe(shut.b))
                 IN  AndThen(wiped, Restore([wiped.b EXCEPT !.mode = "normal"]))
  IN  Leaving(b, WindowsOf(b, "private"), then, {"Review-D15", "Review-T06"})

OnRestore(b) == Only(Restore(b), {"Review-T06"}, "policy")

\* What the process held in memory is no more.
Ended(b) ==
  [b EXCEPT !.up = "down", !.mode = "normal", !.win = [w \in Windows |-> "none"],
            !.sock = [s \in Sockets |-> FreeSocket],
            !.jar = [c \in Contexts |-> {k \in @[c] : Place(c, k) = "disk"}]]

\* The system ends the connections of a process that dies; nothing can be shown.
OnCrash(b) == Only(Did(Ended(b), <<>>), {"Review-T06"}, "policy")

PrivateSession(b) == IF b.design = "global" THEN b.mode = "private" ELSE WindowsOf(b, "private") # {}

\* All documents go away, and the process does not outlive the wait for anybody's Close.
OnQuit(b) ==
  LET cut(x)  == LET held == Listed({s \in Sockets : x.sock[s].st # "FREE"})
                 IN  Did(x, [i \in 1..(2 * Len(held)) |->
                               IF i % 2 = 1 THEN EndTcp(held[(i + 1) \div 2]) ELSE Gone(held[i \div 2])])
      then(x) == LET all  == cut(x)
                     shut == AndThen(all, Shut(x, {w \in Windows : x.win[w] # "none"}))
                     done == IF PrivateSession(b) THEN AndThen(shut, Wipe(shut.b)) ELSE shut
                 IN  Did(Ended(done.b), done.out)
  IN  Leaving(b, Windows, then, {"Review-D15"})

-----------------------------------------------------------------------------
(* Connections.                                                            *)

Set(b, s, x) == [b EXCEPT !.sock[s] = x]

\* The page constructs a WebSocket.
OnConnect(b, w, s) ==
  Only(Did(Set(b, s, [FreeSocket EXCEPT !.st = "WAITING", !.win = w, !.ctx = b.win[w]]), <<>>), {"4.1"}, "rfc")

\* Its turn comes, and the handshake leaves, with what its own context knows.  The turn is shared by all contexts: no
\* two handshakes with a host at a time.  [RFC6455-4.1]
OnStart(b, s) ==
  LET x == b.sock[s]
  IN  Only(Did(Set(b, s, [x EXCEPT !.st = "CONNECTING"]),
               <<Effect("request", [socket |-> s, window |-> x.win, cookie |-> LookedUp(b, x.ctx, "cookie"),
                                    auth |-> LookedUp(b, x.ctx, "auth")])>>),
           {"4.1", "Review-T06"}, "policy")

\* The server's 101, which may set state, and says that it may be cached.
OnEstablished(b, s, sets) ==
  LET x    == b.sock[s]
      kept == Learn(b, x.ctx, FromAnswer(sets))
  IN  Only(Did(Set(kept.b, s, [x EXCEPT !.st = "OPEN"]), kept.out \o <<OfPage("open", s, x)>>),
           {"4.1", "Review-D16"}, "policy")

\* A page reads messages while its connection is open; afterwards they are dropped.
OnFramePart(b, s) ==
  Only(Did(IF b.sock[s].st = "OPEN" THEN [b EXCEPT !.sock[s].part = TRUE] ELSE b, <<>>), {"5.4"}, "rfc")

OnFrameRest(b, s) ==
  Only(Did(IF b.sock[s].st = "OPEN" THEN [b EXCEPT !.sock[s].part = FALSE, !.sock[s].queued = @ + 1] ELSE b, <<>>),
       {"5.4"}, "rfc")

\* A task of the page runs: its messages in order, the close event last.  A task that was queued for a page that has
\* gone finds nothing to do.  [Review-D17]
OnDispatch(b, s) ==
  LET x == b.sock[s]
  IN  Only(IF x.queued > 0 THEN Did(Set(b, s, [x EXCEPT !.queued = @ - 1]), <<OfPage("deliver", s, x)>>)
           ELSE IF x.st = "ENDED"
             THEN Did(Set(b, s, FreeSocket), <<OfPage("closeEvent", s, x), Freed(s), Gone(s)>>)
           ELSE Did(b, <<>>),
           {"6.2", "Review-D17"}, "policy")

OnSend(b, s)      == Only(Did([b EXCEPT !.sock[s].unsent = "whole"], <<>>), {"6.1"}, "rfc")
OnFlushPart(b, s) == Only(Did([b EXCEPT !.sock[s].unsent = "part"], <<>>), {"6.1"}, "rfc")
OnFlushRest(b, s) ==
  Only(IF b.sock[s].unsent # "none" THEN Did([b EXCEPT !.sock[s].unsent = "none"], <<OfSocket("sent", s)>>)
       ELSE Did(b, <<>>), {"6.1"}, "rfc")

\* The page closes.  From now on it gets no message, not even one that waits.
OnClose(b, s) ==
  Only(Did(Set(b, s, [b.sock[s] EXCEPT !.st = "CLOSING", !.part = FALSE, !.queued = 0]), <<CloseFrame(s, 1000)>>),
       {"7.1.2"}, "rfc")

\* TCP has ended: a page hears of it, without a page nothing is left.
Finish(b, s) ==
  LET x == b.sock[s]
  IN  IF x.win # 0
        THEN Did(Set(b, s, [x EXCEPT !.st = "ENDED", !.part = FALSE, !.unsent = "none"]), <<EndTcp(s)>>)
        ELSE Did(Set(b, s, FreeSocket), <<EndTcp(s), Gone(s)>>)

\* The peer's Close is answered unless a Close was sent.  The server ends TCP first; the client should wait for that,
\* and may not.  [RFC6455-5.5.1] [RFC6455-7.1.1]
OnServerClose(b, s) ==
  LET x      == b.sock[s]
      reply  == IF x.st = "OPEN" THEN <<CloseFrame(s, 1000)>> ELSE <<>>
      both   == Set(b, s, [x EXCEPT !.st = "CLOSED_BOTH", !.part = FALSE])
      ending == Finish(both, s)
  IN  {Reaction(Did(both, reply), "recommended", "closing=wait", {"5.5.1", "7.1.1"}, "rfc"),
       Reaction(Did(ending.b, reply \o ending.out), "permitted", "closing=end", {"5.5.1", "7.1.1"}, "rfc")}

OnServerEnd(b, s) == Only(Finish(b, s), {"7.1.1"}, "rfc")

\* Whoever waits for the peer waits a bounded time.  [Review-D15]
HasTimer(x)     == x.st \in {"CLOSING", "CLOSED_BOTH"}
OnTimeout(b, s) == Only(Finish(b, s), {"Review-D15"}, "policy")

-----------------------------------------------------------------------------
(* Inputs.                                                                 *)

Act(name, args) == [t |-> "act", name |-> name, args |-> args]
NoArgs == [none |-> 0]

PlainActs == {"enterPrivate", "leavePrivate", "crash", "restart", "restore", "quit"}

Sets(in) == {k \in AnswerKinds : in.args[k]}

\* All permitted reactions.
Reactions(b, in) ==
  LET w == in.args.window
      s == in.args.socket
  IN  CASE in.name = "launch"       -> Only(Did([b EXCEPT !.up = "running", !.design = in.args.design], <<>>),
                                           {"Review-T06"}, "policy")
        [] in.name = "openWindow"   -> OnOpenWindow(b, w, in.args.context)
        [] in.name = "closeWindow"  -> OnCloseWindow(b, w)
        [] in.name = "navigate"     -> OnNavigate(b, w)
        [] in.name = "enterPrivate" -> OnEnterPrivate(b)
        [] in.name = "leavePrivate" -> OnLeavePrivate(b)
        [] in.name = "crash"        -> OnCrash(b)
        [] in.name = "restart"      -> Only(Did([b EXCEPT !.up = "running"], <<>>), {"Review-T06"}, "policy")
        [] in.name = "restore"      -> OnRestore(b)
        [] in.name = "quit"         -> OnQuit(b)
        [] in.name = "connect"      -> OnConnect(b, w, s)
        [] in.name = "start"        -> OnStart(b, s)
        [] in.name = "established"  -> OnEstablished(b, s, Sets(in))
        [] in.name = "framePart"    -> OnFramePart(b, s)
        [] in.name = "frameRest"    -> OnFrameRest(b, s)
        [] in.name = "dispatch"     -> OnDispatch(b, s)
        [] in.name = "send"         -> OnSend(b, s)
        [] in.name = "flushPart"    -> OnFlushPart(b, s)
        [] in.name = "flushRest"    -> OnFlushRest(b, s)
        [] in.name = "close"        -> OnClose(b, s)
        [] in.name = "serverClose"  -> OnServerClose(b, s)
        [] in.name = "serverEnd"    -> OnServerEnd(b, s)
        [] in.name = "timeout"      -> OnTimeout(b, s)

Permitted(b, in)   == Reactions(b, in)
Recommended(b, in) == {r \in Reactions(b, in) : r.grade = "recommended"}

-----------------------------------------------------------------------------
(* When an input can come.                                                 *)

\* A window's number is free, and its context is the mode's in the global design.
CanOpen(b, w, ctx) == b.win[w] = "none" /\ (b.design = "global" => ctx = b.mode)

\* The last session can be restored before a normal window is opened, into windows that are free.
CanRestore(b) ==
  /\ b.mode = "normal" /\ b.file # {} /\ WindowsOf(b, "normal") = {}
  /\ \A w \in b.file : b.win[w] = "none"

\* A connection that goes on without its document may still be called upon: late, by a task or by the network.
Late(x) == x.win = 0 /\ x.st # "FREE"

AcceptsOfSocket(b, name, x) ==
  CASE name = "start"       -> x.st = "WAITING" /\ \A s \in Sockets : b.sock[s].st # "CONNECTING"
    [] name = "established" -> x.st = "CONNECTING"
    [] name = "framePart"   -> x.st \in {"OPEN", "CLOSING"} /\ ~x.part
    [] name = "frameRest"   -> (x.st = "OPEN" /\ x.part /\ x.queued < MaxQueued) \/ x.st = "CLOSING"
    [] name = "dispatch"    -> x.queued > 0 \/ x.st = "ENDED" \/ Late(x)
    [] name = "send"        -> x.st = "OPEN" /\ x.unsent = "none"
    [] name = "flushPart"   -> x.unsent = "whole"
    [] name = "flushRest"   -> x.unsent # "none" \/ Late(x)
    [] name = "close"       -> x.st = "OPEN" /\ x.unsent = "none"
    [] name = "serverClose" -> x.st \in {"OPEN", "CLOSING"} /\ x.unsent = "none"
    [] name = "serverEnd"   -> x.st \in {"CONNECTING", "OPEN", "CLOSING", "CLOSED_BOTH"}
    [] name = "timeout"     -> HasTimer(x)

Accepts(b, in) ==
  CASE in.name = "launch"  -> b.up = "off"
    [] in.name = "restart" -> b.up = "down"
    [] b.up # "running"    -> FALSE
    [] in.name = "openWindow" -> CanOpen(b, in.args.window, in.args.context)
    [] in.name \in {"closeWindow", "navigate"} -> b.win[in.args.window] # "none"
    [] in.name = "enterPrivate" -> b.design = "global" /\ b.mode = "normal"
    [] in.name = "leavePrivate" -> b.design = "global" /\ b.mode = "private"
    [] in.name \in {"crash", "quit"} -> TRUE
    [] in.name = "restore" -> CanRestore(b)
    [] in.name = "connect" -> b.win[in.args.window] # "none" /\ b.sock[in.args.socket].st = "FREE"
    [] OTHER -> AcceptsOfSocket(b, in.name, b.sock[in.args.socket])
=============================================================================
