-------------------------- MODULE BrowserObserver --------------------------
(***************************************************************************)
(* What a bystander knows who sees what is done to a browser and what it   *)
(* shows: the history h of inputs and effects, never the browser's state.  *)
(* What private browsing must keep apart is stated here a second time and  *)
(* from the documents' side, so that a faulty guard in Browser can't hide  *)
(* itself.                                                                 *)
(*                                                                         *)
(* h keeps of the past what the properties ask for:                        *)
(*   design   what was launched                                            *)
(*   private  the global mode is on                                        *)
(*   doc      the context of the document in each window; "none"           *)
(*   session  the windows that a restore owes                              *)
(*   known    what each context has learnt and not forgotten               *)
(*   conn     of each connection: its document (win, ctx), whether that    *)
(*            document is alive, its stage, whether its own Close was sent,*)
(*            whether a frame is half written, messages not dispatched,    *)
(*            and whether the browser still holds it                       *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets
CONSTANTS Windows, Sockets

NoConnection ==
  [win |-> 0, ctx |-> "none", alive |-> FALSE, stage |-> "none", closed |-> FALSE, half |-> FALSE,
   queued |-> 0, part |-> FALSE, held |-> FALSE]

InitialHistory ==
  [design |-> "none", private |-> FALSE, doc |-> [w \in Windows |-> "none"], session |-> {},
   known |-> [normal |-> {}, private |-> {}], conn |-> [s \in Sockets |-> NoConnection]]

OnDisk == {"cookie", "hsts", "page"}   \* what outlives a process, in a normal context
OfPage == {"page", "name"}             \* what a load leaves behind

Docs(h, ctx) == {w \in Windows : h.doc[w] = ctx}

-----------------------------------------------------------------------------
(* What an input means, given the history.                                 *)

\* The windows whose documents it takes away.
Departing(h, in) ==
  CASE in.name \in {"closeWindow", "navigate"} -> {in.args.window}
    [] in.name = "enterPrivate" -> Docs(h, "normal")
    [] in.name = "leavePrivate" -> Docs(h, "private")
    [] in.name \in {"quit", "crash"} -> Windows
    [] OTHER -> {}

\* The connections of these documents.
Departures == {"closeWindow", "navigate", "enterPrivate", "leavePrivate", "quit", "crash"}
Affected(h, in) ==
  IF in.name \notin Departures THEN {}
  ELSE LET ws == Departing(h, in) IN {s \in Sockets : h.conn[s].alive /\ h.conn[s].win \in ws}

\* A Close can be sent: the handshake is over, none was sent, TCP stands, no frame is half written.
CanSayGoodbye(c) == c.stage = "open" /\ ~c.closed /\ ~c.half

\* The windows that it opens from the session file, all of them normal.
Returning(h, in) == IF in.name \in {"leavePrivate", "restore"} THEN h.session ELSE {}

Private(h) == IF h.design = "global" THEN h.private ELSE Docs(h, "private") # {}

DocsAfter(h, in) ==
  LET gone == IF in.name = "navigate" THEN {} ELSE Departing(h, in)
  IN  [w \in Windows |->
        IF in.name = "openWindow" /\ in.args.window = w THEN in.args.context
        ELSE IF w \in Returning(h, in) THEN "normal"
        ELSE IF w \in gone THEN "none" ELSE h.doc[w]]

\* A private session is over with this input.
EndsPrivate(h, in) ==
  /\ in.name \in Departures
  /\ Private(h)
  /\ \/ in.name \in {"leavePrivate", "quit", "crash"}
     \/ /\ h.design = "window"
        /\ \A w \in Windows : DocsAfter(h, in)[w] # "private"

\* The contexts in which it loads a page.
Loads(h, in) ==
  IF in.name = "openWindow" THEN {in.args.context}
  ELSE IF in.name = "navigate" THEN {h.doc[in.args.window]}
  ELSE IF Returning(h, in) # {} THEN {"normal"} ELSE {}

KnownAfter(h, in, ctx) ==
  LET answer == IF in.name = "established" /\ h.conn[in.args.socket].alive /\ h.conn[in.args.socket].ctx = ctx
                  THEN {k \in {"cookie", "auth", "hsts"} : in.args[k]} ELSE {}
  IN  IF ctx = "private" /\ EndsPrivate(h, in) THEN {}
      ELSE IF in.name \in {"quit", "crash"} THEN h.known[ctx] \cap OnDisk
      ELSE h.known[ctx] \cup answer \cup (IF ctx \in Loads(h, in) THEN OfPage ELSE {})

\* The file follows the user's doings in normal windows.  Entering the mode is none.
SessionAfter(h, in) ==
  IF \/ in.name = "openWindow" /\ in.args.context = "normal"
     \/ in.name = "closeWindow" /\ h.doc[in.args.window] = "normal"
    THEN {w \in Windows : DocsAfter(h, in)[w] = "normal"}
    ELSE h.session

-----------------------------------------------------------------------------
(* The history after one more step.                                        *)

Says(out, name, s) == \E i \in DOMAIN out : out[i].name = name /\ out[i].args.socket = s

\* Inputs that concern one connection and no window.
OfConnection ==
  {"start", "established", "framePart", "frameRest", "dispatch", "send", "flushPart", "flushRest", "close",
   "serverClose", "serverEnd", "timeout"}

ConnAfter(h, in, out, s, mine) ==
  LET c    == h.conn[s]
      is(name) == mine /\ in.name = name
      away == s \in Affected(h, in)
      tcpOver == Says(out, "endTcp", s)
      gone == in.name = "crash" \/ Says(out, "gone", s)
  IN  IF is("connect") THEN [NoConnection EXCEPT !.win = in.args.window, !.ctx = h.doc[in.args.window],
                                                 !.alive = TRUE, !.stage = "waiting", !.held = TRUE]
      ELSE IF c = NoConnection \/ gone THEN NoConnection
      ELSE [c EXCEPT
        !.alive  = @ /\ ~away,
        !.win    = IF away THEN 0 ELSE @,
        !.stage  = IF tcpOver THEN "over" ELSE IF is("start") THEN "handshake" ELSE IF is("established") THEN "open" ELSE @,
        !.closed = @ \/ Says(out, "closeFrame", s),
        !.half   = IF away \/ tcpOver \/ is("flushRest") THEN FALSE ELSE @ \/ is("flushPart"),
        !.part   = IF away \/ tcpOver \/ is("close") \/ is("frameRest") \/ is("serverClose") THEN FALSE
                   ELSE @ \/ (is("framePart") /\ c.alive /\ ~c.closed),
        !.queued = IF away \/ is("close") THEN 0
                   ELSE IF is("frameRest") /\ c.alive /\ ~c.closed THEN @ + 1
                   ELSE IF is("dispatch") /\ @ > 0 THEN @ - 1 ELSE @]

\* What is done to one connection concerns that one; what it shows of another is for the properties to judge.
After(h, in, out) ==
  IF in.name \in OfConnection
    THEN [h EXCEPT !.conn[in.args.socket] = ConnAfter(h, in, out, in.args.socket, TRUE),
                   !.known = IF in.name = "established"
                               THEN [normal |-> KnownAfter(h, in, "normal"), private |-> KnownAfter(h, in, "private")]
                               ELSE @]
  ELSE IF in.name = "connect"
    THEN [h EXCEPT !.conn[in.args.socket] = ConnAfter(h, in, out, in.args.socket, TRUE)]
  ELSE
    [design  |-> IF in.name = "launch" THEN in.args.design ELSE h.design,
     private |-> IF in.name = "enterPrivate" THEN TRUE
                 ELSE IF in.name \in {"leavePrivate", "quit", "crash"} THEN FALSE ELSE h.private,
     doc     |-> DocsAfter(h, in),
     session |-> SessionAfter(h, in),
     known   |-> [normal |-> KnownAfter(h, in, "normal"), private |-> KnownAfter(h, in, "private")],
     conn    |-> [s \in Sockets |-> ConnAfter(h, in, out, s, FALSE)]]
=============================================================================
