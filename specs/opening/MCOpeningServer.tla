--------------------------- MODULE MCOpeningServer ---------------------------
(***************************************************************************)
(* The properties of a server, over the history that ServerObserver keeps. *)
(*                                                                         *)
(* Properties about steps are action properties, because TLC judges an     *)
(* invariant only on states it has not seen, and the label io is no part   *)
(* of the state (VIEW).                                                    *)
(***************************************************************************)
EXTENDS Opening
VARIABLE h

O == INSTANCE ServerObserver

MCVars == <<ep, io, h>>
MCView == <<ep, h>>
MCInit == Init /\ h = O!Nothing
\* The observer only watches: it is a function of the step, so it never restricts the machine.
MCNext == Next /\ h' = O!After(h, io'.in, io'.out)
MCSpec == MCInit /\ [][MCNext]_MCVars

-----------------------------------------------------------------------------
(* Words for the step that is judged.                                      *)
In  == io'.in
Out == io'.out
\* A request that comes where one is awaited.
Comes(names)  == In.t = "head" /\ In.name \in names /\ ~h.opened
Shows(names) == O!Shown(Out, names) # {}
Refuses      == Len(Out) = 1 /\ Shows(O!Refusals)
\* ... or, being an ordinary one, serves it; but it opens nothing.
Serves       == Len(Out) = 1 /\ Shows({"other"}) /\ In.name \in O!Ordinary
Opens        == Shows({"answer"})
The          == Out[CHOOSE i \in O!Shown(Out, {"answer"}) : TRUE].args
\* Why a good request may be refused all the same: the server does not want to.
Declines     == io'.choice \in {"admission=refuse", "admission=redirect"} /\ Len(Out) = 1

-----------------------------------------------------------------------------
(* What must be refused.  [RFC6455-4.2.1]                                  *)

LineProp       == [][Comes(O!WrongLine) => Refuses \/ Serves]_MCVars
HostProp       == [][Comes(O!WrongHost) => Refuses]_MCVars
UpgradeProp    == [][Comes(O!WrongUpgrade) => Refuses \/ Serves]_MCVars
ConnectionProp == [][Comes(O!WrongConnection) => Refuses \/ Serves]_MCVars
KeyProp        == [][Comes(O!WrongKey) => Refuses]_MCVars
\* What need not be found is refused by the book, and else taken as if it were not there.
LooseProp ==
  [][Comes(O!Loose) => Refuses \/ (io'.grade = "permitted" /\ Opens /\ The.protocol = "" /\ The.extensions = "")
                       \/ (In.name \in O!Formless /\ io'.grade = "permitted" /\ Out \in {<<>>, <<EndTcp>>})]_MCVars
\* One word of several in Upgrade should do.
ListProp == [][Comes(O!Listed) => Opens \/ (io'.grade = "permitted" /\ Refuses)]_MCVars
\* A version that is not spoken is refused with those that are.  [RFC6455-4.2.2] [RFC6455-4.4]
OtherVersionProp ==
  [][Comes(O!OtherVersion) => Refuses /\ Out[1].name = "refuseWithVersions" /\ Out[1].args.versions = "13"]_MCVars
\* One of a draft may be spoken, too.
DraftProp == [][Comes(O!DraftVersion) => Opens \/ (Refuses /\ Out[1].name = "refuseWithVersions")]_MCVars
VersionProp    == [][Comes(O!WrongVersion) => Refuses]_MCVars
ExtensionProp  == [][Comes(O!WrongExtension) => Refuses]_MCVars
\* What is no request of HTTP is refused, or not answered at all.
FormProp       == [][Comes(O!NoMessage) => Refuses \/ (io'.grade = "permitted" /\ Out \in {<<>>, <<EndTcp>>})]_MCVars
\* Pages of other origins, and what is not there.  [RFC6455-4.2.2]
OriginProp     == [][Comes(O!Foreign) /\ h.strict => Refuses]_MCVars
ResourceProp   == [][Comes(O!NotThere) /\ h.strict => Refuses]_MCVars

-----------------------------------------------------------------------------
(* What is taken, and how.  [RFC6455-4.2.2]                                *)

GoodRequestProp ==
  [][Comes(O!Good) /\ ~(h.strict /\ In.name \in O!Foreign \cup O!NotThere \cup O!WithoutOrigin) => Opens \/ Declines]_MCVars
\* Where nothing decides, it is taken or refused.
UnclearProp ==
  [][Comes(O!Unclear) => \/ Opens \/ Refuses
                         \/ In.name \in O!Overlong \cup O!Endless /\ io'.grade = "permitted" /\ Out = <<EndTcp>>
                         \/ In.name \in O!Endless /\ Out = <<>>]_MCVars
\* The answer is a 101 with all that belongs to it.
AnswerProp ==
  [][Opens => The.status = "101" /\ The.upgrade = "websocket" /\ The.connection = "Upgrade"]_MCVars
AcceptProp == [][Opens => The.accept = "right"]_MCVars
\* One of the subprotocols that were offered is chosen, or none.
SubprotocolProp == [][Opens /\ In.t = "head" => The.protocol \in {""} \cup O!Subprotocols(In.name)]_MCVars
ExtensionsProp  == [][Opens /\ In.t = "head" => The.extensions \in {""} \cup O!Extensions(In.name)]_MCVars
\* Of what is offered all may be had: no lawful server is ruled out.
OfferedInv ==
  ~h.strict /\ h.answers = 0 /\ ~h.part /\ ep.conn = "CONNECTING" =>
    \A name \in {"asksProtocols"} : \A p \in O!Subprotocols(name) \cup {""} :
      \E r \in Reactions(ep, RequestInputs[name]) : r.out[1].name = "answer" /\ r.out[1].args.protocol = p

-----------------------------------------------------------------------------
(* Before and after.                                                       *)

\* One answer to a connection; what comes after a 101 is no request.  [Review-D07]
OneAnswerInv == h.answers <= 1
NoRequestLaterProp == [][In.t = "head" /\ h.opened => ~Shows(O!Answers) /\ Out[Len(Out)] = EndTcp]_MCVars
\* An answer answers a request that has come whole.
WholeProp == [][Opens => In.t = "head" /\ In.name \notin O!Parts]_MCVars
PartProp  == [][Comes(O!Parts) => Out = <<>>]_MCVars
\* A request that stops is not waited for without bound, and not taken.
UnfinishedProp == [][In.t \in {"endOfStream", "timeout"} => Out = <<EndTcp>> \/ Refuses]_MCVars
\* No frame is read before the answer.  [Review-D24]
FrameAfterAnswerProp ==
  [][\A i \in DOMAIN Out : Out[i].t = "deliver" =>
       i > 1 /\ Out[i - 1].t = "effect" /\ Out[i - 1].name = "answer" /\ In.name \in O!WithFrame]_MCVars

-----------------------------------------------------------------------------
(* Probes: each is expected to be violated.                                *)
ReachOpen        == ep.conn # "OPEN"
ReachRefused     == ep.conn # "REFUSED"
ReachEnded       == ep.conn # "FAILED"
ReachOpenStrict  == ~(h.opened /\ h.strict)
ReachOpenInParts == ~(h.opened /\ h.part)
=============================================================================
