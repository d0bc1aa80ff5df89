--------------------------- MODULE ServerObserver ---------------------------
(***************************************************************************)
(* What a bystander knows who sees what reaches a server and what it       *)
(* shows: the history h, never the server's state.  What each request      *)
(* deserves is listed here by hand from the RFC, where OpeningServer       *)
(* computes it from the parts.                                             *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

\* strict   it serves pages of one origin, and one resource, alone
\* part     the beginning of a request has come
\* answers  answers of HTTP that it gave; opened: one of them was a 101
Nothing == [strict |-> FALSE, part |-> FALSE, answers |-> 0, opened |-> FALSE]

Shown(out, names) == {i \in DOMAIN out : out[i].t = "effect" /\ out[i].name \in names}
Answers  == {"answer", "refuse", "refuseWithVersions", "other"}
Refusals == {"refuse", "refuseWithVersions"}

-----------------------------------------------------------------------------
(* Requests: what each deserves.  [RFC6455-4.2.1]                          *)

Parts == {"asksPart"}
Good  == {"asks", "asksOtherCase", "asksAbsolute", "asksHttp12", "asksConnectionList", "asksOtherBits",
          "asksMoreFields", "asksFieldsBuiltIn", "asksExtensionBuiltIn", "asksProtocol", "asksProtocols", "asksProtocolLines", "asksExtension", "asksExtensionUnknown",
          "asksFromPage", "asksFromPageInCase", "asksFromOther", "asksFromLonger", "asksFromNull", "asksOtherResource", "asksRest"}
WrongLine       == {"asksPost", "asksLowerGet", "asksHttp10", "asksHttp09"}
WrongHost       == {"asksNoHost"}
WrongUpgrade    == {"asksNoUpgrade", "asksUpgradeOther", "asksUpgradeLonger"}
WrongConnection == {"asksNoConnection", "asksConnectionOther"}
WrongKey        == {"asksNoKey", "asksKeyEmpty", "asksKeyNoBase64", "asksNoKeyNoVersion", "asksRestBad"}
OtherVersion    == {"asksVersion14"}
DraftVersion    == {"asksVersion8"}
WrongVersion    == {"asksNoVersion", "asksVersion013", "asksVersions"}
WrongExtension  == {"asksExtensionBad"}
NoMessage       == {"asksOtherProtocol"}
\* What is wrong, and need not be found.
Loose           == {"asksKeyShort", "asksKeyLong", "asksNoPath", "asksFragment", "asksProtocolEmpty", "asksProtocolBad",
                    "asksExtensionQuoted", "asksNoColon"}
Listed          == {"asksUpgradeList"}
Unclear         == {"asksBlankLine", "asksFolded", "asksBareLf", "asksLongHead", "asksManyFields", "asksHostTwice",
                    "asksKeyTwice", "asksKeysDiffer", "asksProtocolTwice", "asksFrameBehind", "asksBody", "asksBodyLater"}
\* ... and of these what may be left without an answer, or waited for: its end may yet come.
Overlong        == {"asksLongHead", "asksManyFields"}
Endless         == {"asksBareLf", "asksBodyLater"}
Formless        == {"asksNoColon"}
WithFrame       == {"asksFrameBehind", "asksBody"}
\* What may be an ordinary request of HTTP.
Ordinary        == {"asksPost", "asksLowerGet", "asksHttp10"} \cup WrongUpgrade \cup WrongConnection

\* To a server that serves pages of http://page.test, and /chat, alone.  [RFC6455-4.2.2]
Foreign    == {"asksFromOther", "asksFromLonger", "asksFromNull"}
NotThere   == {"asksOtherResource"}
WithoutOrigin == {"asks"}

\* The subprotocols and extensions that a request offers.
Subprotocols(name) ==
  CASE name \in {"asksProtocol", "asksProtocolTwice"} -> {"chat"}
    [] name \in {"asksProtocols", "asksProtocolLines"} -> {"chat", "superchat"}
    [] OTHER -> {}
Extensions(name) == IF name = "asksExtension" THEN {"permessage-deflate"} ELSE {}

-----------------------------------------------------------------------------
After(h, in, out) ==
  [strict  |-> h.strict \/ in.t = "act",
   part    |-> h.part \/ (in.t = "head" /\ in.name \in Parts),
   answers |-> h.answers + Cardinality(Shown(out, Answers)),
   opened  |-> h.opened \/ Shown(out, {"answer"}) # {}]
=============================================================================
