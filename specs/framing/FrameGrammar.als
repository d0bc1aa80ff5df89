/*
 * FrameGrammar: which sequences of WebSocket frames form which messages.
 *
 * Written from RFC 6455 alone (5.1, 5.2, 5.4, 5.5, 6.2, 7.1.7, 8.1) and from no other model of this
 * project, so that its agreement with the TLA+ machine (FrameGrammarAgreement.als) is evidence and
 * not an echo.
 *
 * What is modelled. One direction of one connection: what an endpoint makes of the frames that its
 * peer sends, in order. A frame is reduced to what the grammar can tell apart: the class of its
 * opcode, FIN, whether any RSV bit is set, whether masking is right for the direction, and whether
 * its payload is longer than 125 bytes.
 *
 * What is abstracted away, and why that is sound here.
 *  - Payload bytes. No rule of the grammar reads them; a text message with invalid UTF-8 (8.1) or a
 *    malformed Close body (5.5.1) fails the connection as any other violation does. Frames are taken
 *    to have good content.
 *  - Which RSV bits, which reserved opcode, and lengths beyond their side of the border at 125: no
 *    extension is negotiated, so all members of a class are treated alike (5.2).
 *  - Length encodings. Non-minimal encodings bind the sender; a receiver is free (5.2).
 *  - Limits of an implementation (10.4), and what the endpoint itself sends, its own Close included.
 *
 * Style. The definitions say what a whole sequence must look like; none carries a state from frame
 * to frame. That a receiver can do with one remembered bit is a theorem (PrecedingDataFrameDecides).
 *
 * Bounds. Eight positions hold two fragmented messages of three frames with control frames between
 * them; every definition looks backwards only, so a sequence of eight speaks for its prefixes too
 * (OutcomesDependOnThePastOnly). As many frames as positions are enough for one sequence, since
 * positions may share a frame; checks of two sequences take fewer positions, for twice the frames.
 * What the bound hides: rules that would need nine frames to show.
 */
module FrameGrammar

open util/ordering[Position] as order

// ============================================================================================
// Frames                                                                         [RFC6455-5.2]
// ============================================================================================

abstract sig Opcode {}

/** The opcodes that begin a message. [RFC6455-5.6] */
abstract sig Kind extends Opcode {}
one sig Text, Binary extends Kind {}

/** Opcode 0, and one representative of the unassigned non-control opcodes 3 to 7. */
one sig Continuation, ReservedData extends Opcode {}

/** Opcodes with their most significant bit set; the last one stands for 11 to 15. [RFC6455-5.5] */
abstract sig ControlOpcode extends Opcode {}
one sig Close, Ping, Pong, ReservedControl extends ControlOpcode {}

/** A frame as the grammar sees it. Frames with equal attributes are interchangeable. */
sig Frame { opcode: one Opcode }

/** FIN is set: the frame is the last one of its message. */
sig Final in Frame {}

/** At least one of RSV1, RSV2, RSV3 is set although no extension is negotiated. */
sig ReservedBits in Frame {}

/** Masked by a server, or not masked by a client. [RFC6455-5.1] */
sig WrongMask in Frame {}

/** The payload is longer than 125 bytes. */
sig Long in Frame {}

/** Control frames by their opcode, sound or not. [RFC6455-5.5] */
fun control: set Frame { opcode.ControlOpcode }

// ============================================================================================
// Rules for a frame by itself
// ============================================================================================

/** Direction decides masking. [RFC6455-5.1] */
pred maskingIsRight[f: Frame] { f not in WrongMask }

/** Without an extension the RSV bits are zero. [RFC6455-5.2] */
pred reservedBitsAreClear[f: Frame] { f not in ReservedBits }

/** Without an extension only the six assigned opcodes are known. [RFC6455-5.2] */
pred opcodeIsKnown[f: Frame] { f.opcode not in ReservedData + ReservedControl }

/** Control frames are never fragmented. [RFC6455-5.4, RFC6455-5.5] */
pred controlIsWhole[f: Frame] { f in control implies f in Final }

/** Control frames carry at most 125 bytes. [RFC6455-5.5] */
pred controlIsShort[f: Frame] { f in control implies f not in Long }

/** Frames that break no rule for a frame by itself. */
fun sound: set Frame {
  { f: Frame |
    maskingIsRight[f]
    and reservedBitsAreClear[f]
    and opcodeIsKnown[f]
    and controlIsWhole[f]
    and controlIsShort[f] }
}

// ============================================================================================
// Sequences
// ============================================================================================

/** Where a frame stands in its sequence. */
sig Position {}

/** What one endpoint receives on one connection. Sequences of different lengths share positions. */
sig Stream { at: Position -> lone Frame } {
  // What a sequence is, not a restriction on peers: no gap comes before a frame.
  order/prevs[at.Frame] in at.Frame
}

/** The positions of `s` that hold a frame of the set `fs`. */
fun places[s: Stream, fs: set Frame]: set Position { s.at.fs }

/** Where `s` holds data frames. [RFC6455-5.6] */
fun data[s: Stream]: set Position { places[s, Frame - control] }

/** Where `s` holds a frame that begins a message of the kinds `ks`. */
fun beginnings[s: Stream, ks: set Kind]: set Position { places[s, opcode.ks] }

/** `p` and everything before it. */
fun through[p: Position]: set Position { p + order/prevs[p] }

/** `p` and everything after it. */
fun from[p: Position]: set Position { p + order/nexts[p] }

/** The data frames of `s` between `a` and `b`, both included. */
fun fragments[s: Stream, a, b: Position]: set Position { data[s] & from[a] & through[b] }

// ============================================================================================
// Messages                                                                       [RFC6455-5.4]
// ============================================================================================

/**
 * The data frames from `a` to `b` are fragments of one message, its first ones: the first frame has
 * an opcode other than 0, all others have opcode 0, and none but the last may have FIN. Control
 * frames may stand between them.
 */
pred isRun[s: Stream, a, b: Position] {
  a in beginnings[s, Kind]
  a + b in fragments[s, a, b]
  fragments[s, a, b] - a in places[s, opcode.Continuation]
  no (fragments[s, a, b] - b) & places[s, Final]
}

/** First and latest frame of each run. */
fun runs[s: Stream]: Position -> Position { { a, b: Position | isRun[s, a, b] } }

/** First and last frame of each whole message: a run that FIN ends. */
fun messages[s: Stream]: Position -> Position { runs[s] :> places[s, Final] }

/** First and latest frame of each run that lacks its end. */
fun openRuns[s: Stream]: Position -> Position { runs[s] - messages[s] }

// ============================================================================================
// Whole sequences: what is accepted, what violates, what is ignored
// ============================================================================================

/**
 * The positions through which no rule is broken: every frame is sound, and every data frame belongs
 * to a message that has ended, or to the one whose latest frame is the latest data frame.
 */
fun wellFormed[s: Stream]: set Position {
  let whole = messages[s], begun = openRuns[s] |
    { p: places[s, Frame] |
      through[p] in places[s, sound]
      and (all d: data[s] & through[p] |
        some whole & through[d] -> (from[d] & through[p])
        or some begun & through[d] -> order/max[data[s] & through[p]]) }
}

/**
 * Where the endpoint still looks: no Close came before [RFC6455-5.5.1], and no violation did, since
 * nothing is processed once the connection failed [RFC6455-7.1.7].
 */
fun heeded[s: Stream]: set Position {
  places[s, Frame] - order/nexts[places[s, Frame] - wellFormed[s]] - order/nexts[places[s, opcode.Close]]
}

/** Where the first frame stands that breaks a rule; there the endpoint fails the connection. */
fun violations[s: Stream]: set Position { heeded[s] - wellFormed[s] }

/** Where frames are taken for what they are. */
fun accepted[s: Stream]: set Position { heeded[s] & wellFormed[s] }

/** Where frames come after the end, without effect. */
fun ignored[s: Stream]: set Position { places[s, Frame] - heeded[s] }

/** First and last frame of each message that has been received. [RFC6455-6.2] */
fun received[s: Stream]: Position -> Position { messages[s] :> accepted[s] }

/** From the first frame of each message, finished or not, to each of its accepted fragments. */
fun members[s: Stream]: Position -> Position { runs[s] :> accepted[s] }

/** The kind of the message that begins at `a`: its first frame's opcode. [RFC6455-5.4, RFC6455-6.2] */
fun kindOf[s: Stream, a: Position]: set Kind { s.at[a].opcode & Kind }

/** Every frame of `s` is accepted; in particular, none follows a Close. */
pred legal[s: Stream] { places[s, Frame] = accepted[s] }

// ============================================================================================
// Outcomes by name: what another machine is compared with
// ============================================================================================

/** What the frame at one position amounts to. */
abstract sig Outcome {}

/** The frame breaks a rule; it comes after the end; it is a Close; it is a Ping or a Pong. */
one sig Violates, Ignored, TakesClose, TakesControl extends Outcome {}

/** The frame begins a message that lacks its end; it continues one without ending it. */
one sig Opens, Extends extends Outcome {}

/** The frame is a whole message; it ends a message that an earlier frame opened. */
one sig WholeText, WholeBinary, EndsText, EndsBinary extends Outcome {}

/** Outcomes of a frame that begins a message. */
fun beginningOutcomes: set Outcome { Opens + WholeText + WholeBinary }

/** Outcomes of a frame that completes a message. */
fun completingOutcomes: set Outcome { WholeText + WholeBinary + EndsText + EndsBinary }

/** The outcome at each position: exactly one where `s` has a frame (OutcomesAreExclusive). */
fun outcomes[s: Stream]: Position -> Outcome {
  let taken = accepted[s], whole = messages[s] & iden, pieced = messages[s] - iden,
      ends = Position.(messages[s]) & taken, pending = (data[s] & taken) - ends |
    violations[s] -> Violates
    + ignored[s] -> Ignored
    + (taken & places[s, opcode.Close]) -> TakesClose
    + (taken & places[s, control - opcode.Close]) -> TakesControl
    + (pending & beginnings[s, Kind]) -> Opens
    + (pending - beginnings[s, Kind]) -> Extends
    + (taken & beginnings[s, Text].whole) -> WholeText
    + (taken & beginnings[s, Binary].whole) -> WholeBinary
    + (taken & beginnings[s, Text].pieced) -> EndsText
    + (taken & beginnings[s, Binary].pieced) -> EndsBinary
}

// ============================================================================================
// Theorems: outcomes
// ============================================================================================

/** A frame has exactly one outcome, and nothing else has any. */
assert OutcomesAreExclusive {
  all s: Stream {
    all p: places[s, Frame] | one outcomes[s][p]
    outcomes[s].Outcome in places[s, Frame]
    places[s, Frame] = accepted[s] + violations[s] + ignored[s]
    no accepted[s] & violations[s]
  }
}
check OutcomesAreExclusive for exactly 7 Position, 7 Frame, 1 Stream expect 0

run EveryOutcomeOccurs { Outcome = Position.(Stream.(outcomesOf)) }
  for exactly 3 Position, 10 Frame, 4 Stream expect 1

/** All outcomes as one relation, for the probe above. */
fun outcomesOf: Stream -> Position -> Outcome {
  { s: Stream, p: Position, o: Outcome | p -> o in outcomes[s] }
}

/** Two sequences that agree through `p` have the same outcomes and the same messages through `p`. */
assert OutcomesDependOnThePastOnly {
  all s, t: Stream, p: Position | through[p] <: s.at = through[p] <: t.at implies {
    through[p] <: outcomes[s] = through[p] <: outcomes[t]
    received[s] :> through[p] = received[t] :> through[p]
  }
}
check OutcomesDependOnThePastOnly for exactly 5 Position, 10 Frame, 2 Stream expect 0

run FuturesDiffer {
  some disj s, t: Stream, p: Position {
    through[p] <: s.at = through[p] <: t.at
    p in accepted[s]
    some order/nexts[p] & accepted[s] & violations[t]
  }
} for exactly 3 Position, 4 Frame, 2 Stream expect 1

/** What is accepted keeps the rules that need no context, and has an opcode with a meaning. */
assert AcceptedFramesKeepTheHeaderRules {
  all s: Stream |
    s.at[accepted[s]] in opcode.(Kind + Continuation + Close + Ping + Pong) - ReservedBits - WrongMask
}
check AcceptedFramesKeepTheHeaderRules for exactly 8 Position, 8 Frame, 1 Stream expect 0

run EveryMeaningfulOpcodeIsAccepted {
  some s: Stream | s.at[accepted[s]].opcode = Kind + Continuation + Close + Ping + Pong
} for exactly 6 Position, 6 Frame, 1 Stream expect 1

/** The connection fails at most once. */
assert OneViolationAtMost { all s: Stream | lone violations[s] }
check OneViolationAtMost for exactly 8 Position, 8 Frame, 1 Stream expect 0

run SeveralFaultyFramesOneViolation {
  some s: Stream | #places[s, Frame - sound] > 1 and one violations[s]
} for exactly 3 Position, 3 Frame, 1 Stream expect 1

/** Nothing after a Close or a violation is accepted, or is part of a message. */
assert NothingAfterTheEnd {
  all s: Stream, p: violations[s] + (accepted[s] & places[s, opcode.Close]) {
    order/nexts[p] & places[s, Frame] in ignored[s]
    no order/nexts[p] & Position.(members[s])
    no order/nexts[p] & Position.(received[s])
  }
}
check NothingAfterTheEnd for exactly 8 Position, 8 Frame, 1 Stream expect 0

run WholeMessageAfterClose {
  some s: Stream, p: accepted[s] & places[s, opcode.Close], q: order/nexts[p] & places[s, sound] |
    q -> q in messages[s]
} for exactly 2 Position, 2 Frame, 1 Stream expect 1

run WholeMessageAfterViolation {
  some s: Stream, p: violations[s], q: order/nexts[p] & places[s, sound] | q -> q in messages[s]
} for exactly 2 Position, 2 Frame, 1 Stream expect 1

// ============================================================================================
// Theorems: messages
// ============================================================================================

/** Every accepted data frame is a fragment of exactly one message, and nothing else is. */
assert MessagesPartitionTheDataFrames {
  all s: Stream {
    all d: accepted[s] & data[s] | one members[s].d
    Position.(members[s]) in data[s]
  }
}
check MessagesPartitionTheDataFrames for exactly 8 Position, 8 Frame, 1 Stream expect 0

run FragmentedTextThenFragmentedBinary {
  some s: Stream, a: beginnings[s, Text], b: beginnings[s, Binary] |
    legal[s] and #a.(members[s]) = 3 and #b.(members[s]) = 2
} for exactly 5 Position, 5 Frame, 1 Stream expect 1

/** The stretches from first to latest frame of two messages have no position in common. */
assert MessagesDoNotInterleave {
  all s: Stream, disj a, b: Position | all p: a.(members[s]), q: b.(members[s]) |
    no from[a] & through[p] & from[b] & through[q]
}
check MessagesDoNotInterleave for exactly 8 Position, 8 Frame, 1 Stream expect 0

run InterleavingIsAViolation {
  some s: Stream, a: accepted[s] & beginnings[s, Kind] |
    order/next[a] in violations[s] & places[s, sound] & beginnings[s, Kind]
} for exactly 2 Position, 2 Frame, 1 Stream expect 1

/** Among the data frames, those of one message stand side by side, and its first frame comes first. */
assert MessagesAreContiguousAmongDataFrames {
  all s: Stream, a: Position, p: a.(members[s]) {
    data[s] & from[a] & through[p] in a.(members[s])
    no a.(members[s]) & order/prevs[a]
  }
}
check MessagesAreContiguousAmongDataFrames for exactly 8 Position, 8 Frame, 1 Stream expect 0

run FourFragmentsWithControlsBetween {
  some s: Stream, a: Position, b: a.(received[s]) |
    #a.(members[s]) = 4 and #(from[a] & through[b] - data[s]) = 2
} for exactly 6 Position, 6 Frame, 1 Stream expect 1

/** A message's kind is the one named by the latest frame that names any, and that is its first. */
assert KindIsTheFirstOpcode {
  all s: Stream, a: Position, p: a.(members[s]) {
    one kindOf[s, a]
    a = order/max[beginnings[s, Kind] & through[p]]
  }
}
check KindIsTheFirstOpcode for exactly 8 Position, 8 Frame, 1 Stream expect 0

run BinaryMessageOfTwoFragments {
  some s: Stream, a: beginnings[s, Binary] | some a.(received[s]) - a
} for exactly 2 Position, 2 Frame, 1 Stream expect 1

/** A message ends with its only frame that has FIN, and it ends once. */
assert MessagesEndWithTheirOnlyFin {
  all s: Stream, a: Position, b: a.(received[s]) {
    a.(members[s]) & places[s, Final] = b
    no order/nexts[b] & a.(members[s])
    a.(received[s]) = b
    received[s].b = a
  }
}
check MessagesEndWithTheirOnlyFin for exactly 8 Position, 8 Frame, 1 Stream expect 0

run MessageWithinOneFrame { some s: Stream, a: Position | a -> a in received[s] }
  for exactly 1 Position, 1 Frame, 1 Stream expect 1

/** At any time one message at most is unfinished: of all messages only the latest can lack its end. */
assert OneUnfinishedMessageAtMost {
  all s: Stream | all a: (members[s] - received[s].Position -> Position).Position |
    no order/nexts[a] & Position.(members[s]) & beginnings[s, Kind]
}
check OneUnfinishedMessageAtMost for exactly 8 Position, 8 Frame, 1 Stream expect 0

run UnfinishedAfterAFinishedOne {
  some s: Stream | legal[s] and some received[s] - iden
    and some members[s] - received[s].Position -> Position
} for exactly 4 Position, 4 Frame, 1 Stream expect 1

/**
 * One bit of memory is enough: a sound data frame is accepted if and only if it has opcode 0 exactly
 * when there is a data frame before it and the nearest one lacks FIN.
 */
assert PrecedingDataFrameDecides {
  all s: Stream, d: data[s] & heeded[s] & places[s, sound] |
    let preceding = order/max[data[s] & order/prevs[d]] |
      d in accepted[s] iff
        (d in places[s, opcode.Continuation] iff some preceding - places[s, Final])
}
check PrecedingDataFrameDecides for exactly 8 Position, 8 Frame, 1 Stream expect 0

run ContinuationOfNothing {
  some s: Stream | some violations[s] & places[s, sound & opcode.Continuation]
} for exactly 1 Position, 1 Frame, 1 Stream expect 1

/** By their outcomes alone one can tell where each received message began: at the latest beginning. */
assert OutcomesLocateMessages {
  all s: Stream | let o = outcomes[s] |
    received[s] = { a, p: Position |
      p in o.completingOutcomes and a = order/max[o.beginningOutcomes & through[p]] }
}
check OutcomesLocateMessages for exactly 8 Position, 8 Frame, 1 Stream expect 0

run WholeMessageThenFragmentedOne {
  some s: Stream | some received[s] & iden and some received[s] - iden
} for exactly 3 Position, 3 Frame, 1 Stream expect 1

// ============================================================================================
// Theorems: control frames
// ============================================================================================

/** A control frame is accepted wherever it stands if it is sound; then it is whole and short. */
assert ControlFramesStandAlone {
  all s: Stream {
    heeded[s] & places[s, control & sound] in accepted[s]
    accepted[s] & places[s, control] in places[s, Final - Long]
  }
}
check ControlFramesStandAlone for exactly 8 Position, 8 Frame, 1 Stream expect 0

run FragmentedPingIsAViolation {
  some s: Stream | some violations[s] & places[s, opcode.Ping - Final - Long - WrongMask - ReservedBits]
} for exactly 1 Position, 1 Frame, 1 Stream expect 1

run LongPongIsAViolation {
  some s: Stream | some violations[s] & places[s, (opcode.Pong & Final & Long) - WrongMask - ReservedBits]
} for exactly 1 Position, 1 Frame, 1 Stream expect 1

/** A control frame is part of no message. */
assert ControlFramesBelongToNoMessage {
  all s: Stream | no places[s, control] & (Position.(runs[s]) + runs[s].Position)
}
check ControlFramesBelongToNoMessage for exactly 8 Position, 8 Frame, 1 Stream expect 0

run CloseInsideAMessage {
  some s: Stream, c: accepted[s] & places[s, opcode.Close] |
    some openRuns[s] & order/prevs[c] -> order/prevs[c]
} for exactly 2 Position, 2 Frame, 1 Stream expect 1

/** `s` and `t` differ at most in which sound Ping or Pong stands at a place. */
pred equalUpToPingsAndPongs[s, t: Stream] {
  places[s, Frame] = places[t, Frame]
  all p: places[s, Frame] | s.at[p] = t.at[p] or s.at[p] + t.at[p] in sound & opcode.(Ping + Pong)
}

/** Which Ping or Pong stands between data frames makes no difference. */
assert PingsAndPongsDoNotShapeMessages {
  all s, t: Stream | equalUpToPingsAndPongs[s, t] implies {
    outcomes[s] = outcomes[t]
    received[s] = received[t]
  }
}
check PingsAndPongsDoNotShapeMessages for exactly 4 Position, 8 Frame, 2 Stream expect 0

run PingForPongInsideAMessage {
  some s, t: Stream, p, q: Position |
    equalUpToPingsAndPongs[s, t] and s.at != t.at and p -> q in received[s] and #(from[p] & through[q]) = 3
} for exactly 3 Position, 4 Frame, 2 Stream expect 1

/** `s` and `t` differ at most in the lengths of their data frames. */
pred equalUpToDataLengths[s, t: Stream] {
  places[s, Frame] = places[t, Frame]
  s.at.opcode = t.at.opcode
  places[s, Final] = places[t, Final]
  places[s, ReservedBits] = places[t, ReservedBits]
  places[s, WrongMask] = places[t, WrongMask]
  places[s, control & Long] = places[t, control & Long]
}

/** Data frames may have any length: only control frames are bounded. */
assert LengthOfDataFramesIsFree {
  all s, t: Stream | equalUpToDataLengths[s, t] implies outcomes[s] = outcomes[t]
}
check LengthOfDataFramesIsFree for exactly 4 Position, 8 Frame, 2 Stream expect 0

run LongAndShortFragments {
  some s, t: Stream | equalUpToDataLengths[s, t] and s.at != t.at and some received[s] - iden
} for exactly 2 Position, 4 Frame, 2 Stream expect 1

// ============================================================================================
// Probes: each rule for a frame by itself is the only reason of some violation
// ============================================================================================

run OnlyMaskingIsWrong {
  some s: Stream | some violations[s] & places[s, (opcode.Text & Final & WrongMask) - ReservedBits]
} for exactly 1 Position, 1 Frame, 1 Stream expect 1

run OnlyReservedBitsAreWrong {
  some s: Stream | some violations[s] & places[s, (opcode.Text & Final & ReservedBits) - WrongMask]
} for exactly 1 Position, 1 Frame, 1 Stream expect 1

run OnlyOpcodeIsWrong {
  some s: Stream, o: ReservedData + ReservedControl |
    some violations[s] & places[s, (opcode.o & Final) - WrongMask - ReservedBits - Long]
} for exactly 1 Position, 1 Frame, 1 Stream expect 1

run EightLegalFrames {
  some s: Stream | legal[s] and places[s, Frame] = Position and order/last in places[s, opcode.Close]
    and #received[s] = 3
} for exactly 8 Position, 8 Frame, 1 Stream expect 1
