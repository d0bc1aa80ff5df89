---------------------------- MODULE MCPrivacyTwin ---------------------------
(***************************************************************************)
(* Noninterference: what is done in one context changes nothing that is    *)
(* seen in the other.  [Review-T06]                                        *)
(*                                                                         *)
(* A second browser, the twin, gets the same inputs, purged of all that is *)
(* done in the other ("high") context.  What the low context holds and     *)
(* shows must stay equal in both.  `low` is each context in turn, so both  *)
(* directions are checked: no private thing shows in a normal context, no  *)
(* normal one in a private context.                                        *)
(*                                                                         *)
(* Declassified, which is to say given to both browsers:                   *)
(*   entering and leaving the global mode: that it happens is the design,  *)
(*   as it closes and restores what the user sees                          *)
(*   launch, crash, restart and quit: the process is one                   *)
(*   the turn of a waiting handshake (`start`): at most one handshake with *)
(*   a host is under way, whoever began it [RFC6455-4.1], so a connection  *)
(*   may wait for one of the other context.  The scheduler's choice is the *)
(*   same in both browsers: what is let through is a delay, not its cause  *)
(*   delays of dispatching and writing, for the same reason                *)
(*   which numbers are free: they are names in this model, no resource     *)
(* A restore concerns normal windows alone, and is high where private ones *)
(* are low.  Choices (goingAway, closing) are an implementation's, not the *)
(* user's: both browsers make the same.                                    *)
(*                                                                         *)
(* Whose context an input concerns is read from the browser itself; that   *)
(* windows and connections are of the context in which they were asked for *)
(* is WindowsInv and HeldInv of MCPrivacy.                                 *)
(***************************************************************************)
EXTENDS PrivateBrowsing
VARIABLES
  low,   \* the context that is looked at
  tw,    \* the twin
  seen   \* what the twin showed in the last step, and whether it could take it: a label, no part of the state

TwinVars == <<ep, io, low, tw, seen>>
TwinView == <<ep, low, tw>>

\* Of which context an effect is.  An event counts for the connection's and for the page's: it concerns both.
IsLow(b, n, o) ==
  CASE o.name \in {"stored", "wiped"}    -> o.args.context = low
    [] o.name = "session"                -> low = "normal"
    [] o.name = "windowClosed"           -> b.win[o.args.window] = low
    [] o.name \in {"load", "restored"}   -> n.win[o.args.window] = low
    [] o.name \in {"request", "open", "deliver", "closeEvent"} ->
         b.sock[o.args.socket].ctx = low \/ (o.args.window \in Windows /\ n.win[o.args.window] = low)
    [] OTHER                             -> b.sock[o.args.socket].ctx = low

LowPart(b, n, out) == SelectSeq(out, LAMBDA o : IsLow(b, n, o))

\* What the low context holds.
LowState(b) ==
  [up   |-> b.up, mode |-> b.mode, jar |-> b.jar[low],
   win  |-> WindowsOf(b, low),
   sock |-> [s \in Sockets |-> IF b.sock[s].ctx = low THEN b.sock[s] ELSE FreeSocket],
   file |-> IF low = "normal" THEN b.file ELSE {}]

\* Inputs that belong to the high context.
High(in) ==
  CASE in.name = "openWindow" -> in.args.context # low
    [] in.name \in {"closeWindow", "navigate", "connect"} -> ep.win[in.args.window] # low
    [] in.name = "restore" -> low # "normal"
    [] in.name \in {"launch", "enterPrivate", "leavePrivate", "crash", "restart", "quit"} -> FALSE
    [] OTHER -> ep.sock[in.args.socket].ctx # low

\* The reactions that make the same choice, if there is one to make.
Likewise(rs, choice) == LET same == {q \in rs : q.choice = choice} IN IF same # {} THEN same ELSE rs

Watch ==
  IF High(io'.in) THEN tw' = tw /\ seen' = [out |-> <<>>, able |-> TRUE]
  ELSE IF ~Accepts(tw, io'.in) THEN tw' = tw /\ seen' = [out |-> <<>>, able |-> FALSE]
  ELSE \E q \in Likewise(Reactions(tw, io'.in), io'.choice) :
         tw' = q.next /\ seen' = [out |-> LowPart(tw, q.next, q.out), able |-> TRUE]

TwinInit == Init /\ low \in Contexts /\ tw = Off /\ seen = [out |-> <<>>, able |-> TRUE]
TwinNext == Next /\ low' = low /\ Watch
TwinSpec == TwinInit /\ [][TwinNext]_TwinVars

-----------------------------------------------------------------------------
\* What can be done in the low context doesn't depend on the high one.
FollowsProp == [][seen'.able]_TwinVars
\* Nor does what it shows.
LowShownProp == [][seen'.able => LowPart(ep, ep', io'.out) = seen'.out]_TwinVars
\* Nor what it holds.
LowStateInv == LowState(ep) = LowState(tw)

\* The twin really is purged of the high context.
Other == CHOOSE c \in Contexts : c # low
PurgedInv == /\ WindowsOf(tw, Other) = {} /\ \A s \in Sockets : tw.sock[s].ctx # Other
             /\ tw.jar[Other] = {}

-----------------------------------------------------------------------------
(* Probes.                                                                 *)
ReachPrivateUnseen == ~(low = "normal" /\ ep.jar["private"] = Kinds /\ WindowsOf(tw, "private") = {})
ReachNormalUnseen  == ~(low = "private" /\ ep.jar["normal"] = Kinds /\ WindowsOf(ep, "private") # {} /\ tw.jar["normal"] = {})
ReachHighOrphan    == ~(\E s \in Sockets : ep.sock[s].st = "CLOSING" /\ ep.sock[s].win = 0 /\ ep.sock[s].ctx # low)
ReachLowQueued     == ~(\E s \in Sockets : ep.sock[s].queued > 0 /\ ep.sock[s].ctx = low)
ReachFileUnseen    == ~(low = "private" /\ ep.file # {} /\ tw.file = {} /\ WindowsOf(ep, "private") # {})
=============================================================================
