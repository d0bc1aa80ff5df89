/*
 * ClosingHandshake: how two endpoints end a WebSocket connection.
 *
 * Written from RFC 6455 alone (5.5.1, 7.1, 7.2, 7.4) and from no other model of this project, so that
 * its agreement with the TLA+ machine (see models.json) is evidence and not an echo.
 *
 * What is modelled. A client and a server, each with the application above it, and TCP between them:
 * both directions keep order and delay at will, either may be ended by itself (FIN), and the network
 * may be cut or reset at any point. Close starts from either side or from both at once, with and
 * without a code, while messages are queued or in flight, and on a violation. One side may be
 * lawless: it writes anything at any time, so that the rules are asked of an honest side before any
 * peer.
 *
 * What is abstracted away, and why that is sound here.
 *  - Bytes, fragments, Ping and Pong. A message is one frame; what closing has to say of fragments is
 *    that a Close may come between them, and a lawless peer that never ends a message is one that is
 *    silent.
 *  - Close reasons, which are treated as codes are (7.1.6), and all codes but two that may be sent and
 *    two that may not: each class is treated alike (7.4).
 *  - Time. A timer may run out at any moment, a write may be blocked for any time, and a step need not
 *    be taken. So nothing is said of how soon things happen, and nothing of progress.
 *  - Which timer ran out, and whether a reset comes from the network or the peer's kernel.
 *
 * Style. Frames, messages and reports are fixed individuals, with what they hold; only which of them
 * have been sent, read, accepted, made varies with time, and these sets only grow. So the state is the
 * history, and most properties look at nothing else.
 *
 * Bounds. Both sides take a turn in each step, in which each may read, write and tell; an empty turn
 * lets every interleaving through. A direction of one message and a whole handshake takes three frames
 * (message, Close, FIN), so six hold both directions; a seventh is out of place: a second Close, or what
 * follows one. A message, a Close that is answered and the end of TCP on both sides take seven states.
 * Eight leave room for a delay; the three costlier checks do with the least that their statement needs:
 * the codes are known after four states, though TCP has not ended. Two reports are one of each side, or
 * one too many. A behaviour may stand still, so exactly so many states speak for fewer too.
 * What the bounds hide: faults that need two messages of one side and the end of TCP, or two frames out
 * of place.
 */
module ClosingHandshake

open util/ordering[Frame] as order

// ============================================================================================
// Faults: each switches off one clause of an honest side
// ============================================================================================

abstract sig Fault {}

/** A received Close is not answered; it is answered twice; a message follows one's own Close. */
one sig NoEcho, EchoTwice, DataAfterClose extends Fault {}

/** A message is delivered that follows a received Close; what comes after the end is acted on. */
one sig DeliversAfterClose, ReadsOnAfterEnd extends Fault {}

/** The application is told twice; told of a clean end after one Close; not told what is lost. */
one sig TwoEvents, CleanWithoutClose, EndsBeforeFlushing extends Fault {}

/** The answer has another code, and each side reports its own; a code is sent that must not be. */
one sig WrongCode, IllegalCode extends Fault {}

/** The faults among which a behaviour may have one. To ask for faults, replace this set. */
fun possible: set Fault { none }

/** A fault that a behaviour may have. */
one sig Chosen { fault: lone Fault }

/** The fault that honest sides have, if any. */
fun active: set Fault { Chosen.fault & possible }

// ============================================================================================
// Sides, messages, frames, reports
// ============================================================================================

abstract sig Side {}
one sig Client, Server extends Side {}

/** Keeps no rule of RFC 6455, only TCP's. */
lone sig Lawless in Side {}

/** The sides of which the rules are asked. */
fun honest: set Side { Side - Lawless }

/** The other side. */
fun peer[s: Side]: Side { Side - s }

abstract sig Code {}

/** 1000 and 1001, which stand for all that may be sent; 1005 and 1006, which never are. [RFC6455-7.4.1] */
one sig Normal, Away, NoStatus, Abnormal extends Code {}

/** What may stand in a Close frame. */
fun legal: set Code { Normal + Away }

/** What an application may want to send. */
sig Message { of: one Side }

/** What a side writes to TCP. Frames of one side are sent in their order. */
sig Frame { from: one Side }

/** Only the order within a side matters, so one order of the sides is as good as any. */
fact ClientFramesComeFirst { order/nexts[from.Server] in from.Server }

/** Messages, Closes, ends of a direction of TCP, and what breaks a rule of framing. */
sig Data in Frame { carries: one Message }
sig Close in Frame { status: lone Code }
sig Fin, Bad in Frame {}
fact EachFrameHasAKind {
  Frame = Data + Close + Fin + Bad
  disj[Data, Close, Fin, Bad]
}

/** A Close that its sender meant as an answer. */
sig Answer in Close {}

/** What an application is told of the end. [RFC6455-7.1.4, RFC6455-7.1.5] */
sig Report { by: one Side, code: one Code, lost: set Message }
sig Clean in Report {}

/** TCP was not ended by both sides: it was reset, or a timer ran out. */
sig Forced in Report {}

one sig Network {}

// ============================================================================================
// State: sets that grow
// ============================================================================================

/** Messages that an application has handed over. */
var sig Accepted in Message {}

/** Frames written; taken from TCP by the receiver; taken for what they are, not discarded. */
var sig Sent, Read, Heeded in Frame {}

/** Sides that failed the connection on a violation; that let go of the socket. [RFC6455-7.1.7] */
var sig Failed, Over in Side {}

/** Reports made. */
var sig Made in Report {}

/** Nothing comes through any more, and nobody is told. */
var lone sig Cut in Network {}

/** Close frames that `s` has sent. */
fun closes[s: Side]: set Frame { Sent & Close & from.s }

/** Close frames of the peer that `s` has heeded. */
fun received[s: Side]: set Frame { Heeded & Close & from.(peer[s]) }

/** The first frame of `fs`. */
fun first[fs: set Frame]: lone Frame { fs - order/nexts[fs] }

/** `s` has ended its direction of TCP; it knows that the peer has. */
fun hasEnded[s: Side]: set Frame { Sent & Fin & from.s }
fun sawTheEnd[s: Side]: set Frame { Read & Fin & from.(peer[s]) }

/** Messages of `s` that are on the wire. */
fun onTheWire[s: Side]: set Message { (Sent & from.s).carries }

/** Messages of `s` that wait. */
fun waiting[s: Side]: set Message { (Accepted & of.s) - onTheWire[s] }

pred init {
  no Accepted + Sent + Read + Heeded + Failed + Over + Made + Cut
}

/** What the present turn hands over, writes, takes from TCP, tells. */
fun accepting: set Message { Accepted' - Accepted }
fun sending: set Frame { Sent' - Sent }
fun reading: set Frame { Read' - Read }
fun telling: set Report { Made' - Made }

// ============================================================================================
// A turn: an honest side reads one frame at most, then writes one at most, then tells at most once
// ============================================================================================

/** Frames that fail the connection. */
fun violations: set Frame { Bad + (Close & status.(Code - legal)) }

/** Whether `s` looks at what comes: not after a violation, nor after the end. [RFC6455-7.1.7] */
pred looks[s: Side] { s not in Failed + Over or ReadsOnAfterEnd in active }

/** Whether `s` takes `f` for what it is: not after a received Close. [RFC6455-5.5.1, RFC6455-7.1.1] */
pred heeds[s: Side, f: Frame] {
  looks[s]
  f in Data + Close - violations
  no received[s] or (f in Data and DeliversAfterClose in active)
}

/** `s` takes the next frame from TCP, or none. */
pred reads[s: Side] {
  let come = reading & from.(peer[s]) {
    lone come
    some come implies (s not in Over or ReadsOnAfterEnd in active) and no Cut
    come in Sent
    order/prevs[come] & from.(peer[s]) in Read

    Heeded' & from.(peer[s]) = (Heeded & from.(peer[s])) + { f: come | heeds[s, f] }
    s in Failed' iff (s in Failed or (some come & violations and s not in Over and no received[s]))
  }
}

/** An application hands over messages; not once Close was sent. [RFC6455-5.5.1] */
pred accepts[s: Side] {
  some accepting & of.s implies s not in Over + Failed and no closes[s]
}

/** A message that waits; not after Close. [RFC6455-5.5.1] */
pred mayBeData[s: Side, f: Frame] {
  f in Data
  s not in Over + Failed'
  f.carries in (Accepted' & of.s) - onTheWire[s]
  no closes[s] or DataAfterClose in active
}

/** The closing handshake is started, after what was accepted before. [RFC6455-7.1.2, RFC6455-7.3] */
pred mayStart[s: Side, f: Frame] {
  f in Close - Answer
  s not in Over + Failed'
  (Accepted' & of.s) in onTheWire[s]
  no closes[s] + (received[s])'
  mayCarry[f]
}

/** Only some codes may be sent. [RFC6455-7.4.1] */
pred mayCarry[f: Frame] { f.status in legal or IllegalCode in active }

/** A Close is answered with the same code, whether messages wait or not. [RFC6455-5.5.1] */
pred mayAnswer[s: Side, f: Frame] {
  f in Answer
  s not in Over + Failed'
  some (received[s])'
  no closes[s] or EchoTwice in active
  f.status = first[(received[s])'].status or WrongCode in active
  mayCarry[f]
}

/** A side that fails the connection may say so. [RFC6455-7.1.7] */
pred mayComplain[s: Side, f: Frame] {
  f in Close - Answer
  s in Failed' - Over
  no closes[s]
  mayCarry[f]
}

/**
 * A side ends its direction of TCP: the server after both Closes or a violation, the client once it
 * saw the server's end; both if the peer has ended anyway. A Close is answered first. The kernel ends
 * the direction of a socket that its owner has let go. [RFC6455-5.5.1, RFC6455-7.1.1]
 */
pred mayEnd[s: Side, f: Frame] {
  f in Fin
  s in Over or {
    some (sawTheEnd[s])' or (s = Server and (s in Failed' or (some closes[s] and some (received[s])')))
    some (received[s])' implies (some closes[s] or s in Failed' or NoEcho in active)
  }
}

/** `s` writes a frame, or none. */
pred writes[s: Side] {
  all f: sending & from.s |
    mayBeData[s, f] or mayStart[s, f] or mayAnswer[s, f] or mayComplain[s, f] or mayEnd[s, f]
}

/** The code is that of the first Close received. [RFC6455-7.1.5] */
fun codeOf[closing: set Frame]: Code {
  no closing implies Abnormal
  else (no first[closing].status implies NoStatus else first[closing].status)
}

/** What is told of the present state. */
pred isTrue[s: Side, r: Report] {
  r.code = codeOf[WrongCode in active implies closes[s] else received[s]]
  r in Clean iff (some closes[s] and (some received[s] or CleanWithoutClose in active))
  r.lost = (EndsBeforeFlushing in active implies none else waiting[s])
  r not in Forced implies some hasEnded[s] and some sawTheEnd[s]
}

/**
 * The application is told, once: when TCP has been ended by both [RFC6455-7.1.4], or when it was reset
 * or a timer ran out and nothing more is waited for.
 */
pred tells[s: Side] {
  let told = telling & by.s {
    lone told
    some told implies (s not in Over or TwoEvents in active)
    all r: told | after isTrue[s, r]

    s in Over' iff (s in Over or some told)
  }
}

pred turn[s: Side] {
  reads[s]
  accepts[s]
  writes[s]
  tells[s]
}

// ============================================================================================
// Behaviours
// ============================================================================================

/** A lawless side only writes. */
pred misbehaves[s: Side] {
  no Read' & from.(peer[s])
  no Heeded' & from.(peer[s])
  no accepting & of.s
  no telling & by.s
  s not in Over' + Failed'
}

/** TCP takes one frame of a side at a time, in order, and none after FIN. */
pred carries[s: Side] {
  let put = sending & from.s {
    lone put
    order/prevs[put] & from.s in Sent
    some put implies no hasEnded[s]
  }
}

/** Both sides take their turns at once; a turn may be empty. */
pred step {
  Accepted in Accepted' and Sent in Sent' and Read in Read' and Made in Made' and Cut in Cut'
  all s: Side | carries[s]
  all s: honest | turn[s]
  all s: Lawless | misbehaves[s]
}

/** What a behaviour is, not a restriction on anybody. */
fact Behaviours { init and always step }

// ============================================================================================
// Theorems: what is told
// ============================================================================================

/** A side that is over has told so exactly once, and no other side has. [RFC6455-7.1.4] */
assert OneCloseEvent {
  always all s: honest {
    lone telling & by.s
    some telling & by.s implies no Made & by.s
    s in Over iff some Made & by.s
  }
}
check OneCloseEvent for 2 Message, exactly 6 Frame, 2 Report, exactly 7 steps expect 0

run BothAreToldOfAnOrderlyEnd { no Lawless and eventually Side = (Made - Forced).by }
  for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

/**
 * An end is clean only if both Closes crossed [RFC6455-7.1.4]. When both sides ended TCP, the other
 * has received its Close too, unless it failed the connection or had let go of it.
 */
assert CleanMeansBoth {
  always all r: telling & Clean & by.honest | after (some closes[r.by] and some received[r.by])
  always (no Lawless implies all r: telling & Clean - Forced | after let other = peer[r.by] |
    some received[other] or other in Failed or some Made & Forced & by.other)
}
check CleanMeansBoth for 2 Message, exactly 6 Frame, 2 Report, exactly 7 steps expect 0

run CleanOnBothSides { no Lawless and eventually Side = (Made & Clean - Forced).by }
  for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

/**
 * The code reported is that of the first Close received, 1005 if it had none, 1006 if none came. When
 * one side started and the other answered, what both received has the same code. [RFC6455-7.1.5]
 */
assert CodesAgree {
  always all r: telling & by.honest | after r.code = codeOf[received[r.by]]
  always (no Lawless and (all s: Side | some received[s])
    and (some s: Side | closes[s] in Answer)
    implies codeOf[received[Client]] = codeOf[received[Server]])
}
check CodesAgree for 2 Message, exactly 6 Frame, 2 Report, exactly 6 steps expect 0

run CrossingCodesDiffer {
  no Lawless and eventually (#Made = 2 and Made.by = Side and Made.code = Normal + Away)
} for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

run AnsweredCodesAgree {
  no Lawless
  eventually (Made.by = Side and some Sent & Answer and some Made.lost and Made.code = Away)
} for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

/** A message that was accepted is on the wire, or reported lost, when the application is told. */
assert FlushedOrReported {
  always all r: telling & by.honest | after waiting[r.by] in r.lost
}
check FlushedOrReported for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 0

run LostAndFlushed { eventually (some Made.lost and some Accepted - Made.lost) }
  for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

// ============================================================================================
// Theorems: what is sent
// ============================================================================================

/** A side sends one Close at most. [RFC6455-5.5.1] */
assert OneCloseFrame { always all s: honest | lone closes[s] }
check OneCloseFrame for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 0

run LawlessClosesTwice { eventually (some s: Lawless | #(Read & closes[s]) = 2) }
  for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

/** A side sends no message after its Close. [RFC6455-5.5.1] */
assert NoDataAfterClose {
  always all s: honest | no order/nexts[closes[s]] & Sent & Data & from.s
}
check NoDataAfterClose for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 0

run DataThenCloseWhileOneWaits {
  eventually (some s: honest | some closes[s] and some onTheWire[s] and some waiting[s])
} for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

/** A side that received Close doesn't end TCP before it sent one; one that failed need not. [RFC6455-5.5.1] */
assert CloseAnswered {
  always all f: sending & Fin & from.(honest - Over - Failed') |
    some (received[f.from])' implies some closes[f.from]
}
check CloseAnswered for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 0

run AnsweredThenEnded {
  eventually (some s: honest | some closes[s] & Answer and some hasEnded[s] and s not in Over)
} for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

/** A Close has a code that may be sent, or none. [RFC6455-7.4.1] */
assert LegalCodes { always closes[honest].status in legal }
check LegalCodes for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 0

run IllegalCodeIsAViolation {
  eventually (some s: Failed | Abnormal in closes[peer[s]].status and some closes[s].status)
} for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

// ============================================================================================
// Theorems: what is read
// ============================================================================================

/** After a received Close no message is delivered. [RFC6455-5.5.1] */
assert NothingDeliveredAfterClose {
  always all s: honest | no order/nexts[received[s]] & Heeded & Data & from.(peer[s])
}
check NothingDeliveredAfterClose for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 0

run DataAfterCloseIsDiscarded {
  eventually (some s: honest | some order/nexts[received[s]] & Read & Data & from.(peer[s]))
} for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

/**
 * After the end nothing that comes is taken for anything, and the end is whatever comes first: a
 * violation, a received Close, or that the side lets go. [RFC6455-7.1.1, RFC6455-7.1.7]
 */
assert NothingReadAfterEnd {
  always all f: Heeded' - Heeded | let s = peer[f.from] | s not in Failed + Over and no received[s]
}
check NothingReadAfterEnd for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 0

run DataAfterAViolationIsDiscarded {
  eventually (some s: Failed | some order/nexts[Read & Bad] & Read & Data & from.(peer[s]))
} for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1

run UnreadAtTheEnd { eventually (some s: honest & Over | some (Sent - Read) & Data & from.(peer[s])) }
  for 2 Message, exactly 7 Frame, 2 Report, exactly 8 steps expect 1
