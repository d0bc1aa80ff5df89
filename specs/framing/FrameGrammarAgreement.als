/*
 * FrameGrammarAgreement: the grammar and the TLA+ machine agree on every sequence of frames.
 *
 * FrameGrammar.als says what a sequence of frames means; MachineTable.als, which is generated and not
 * kept, says what the TLA+ machine makes of it: its state graph, projected to whole frames and to the
 * outcomes that FrameGrammar names, minimised, written as a table. `Agree` compares them both ways:
 * each accepts exactly what the other accepts, fails at the same frame, and completes the same
 * messages, with the same kinds, from the same first frames.
 *
 * Bounds. Every sequence of eight frames over the table's symbols, and so every shorter one, since
 * neither side looks ahead. `TableCoversTheFrames` says which symbols there must be at least; a frame
 * that breaks several rules at once may be among them or not.
 *
 * Why eight. Two deterministic machines with m and n states that agree on all sequences of
 * m + n - 1 inputs agree on all. The table has four states when the machine is right, and the
 * grammar tells four kinds of past apart (nothing open, text open, binary open, ended), so seven would
 * do; a table with more than five states deserves a larger scope.
 */
module FrameGrammarAgreement

open FrameGrammar
open MachineTable
open util/ordering[FrameGrammar/Position] as order

// ============================================================================================
// The machine's run over a sequence
// ============================================================================================

/** The states that the machine is in before each frame of a sequence. */
one sig Run { stream: one Stream, state: Position -> one State }

/** `r` starts where the machine starts and takes the table's step at every frame. */
pred follows[r: Run] {
  r.state[order/first] = initial
  all p: Position - order/last |
    some stepAt[r, p] implies r.state[order/next[p]] = stepAt[r, p].Outcome
}

/** The row that applies at `p`: successor and outcome. */
fun stepAt[r: Run, p: Position]: State -> Outcome { rows[r.state[p]][r.stream.at[p]] }

/** What the machine says of each frame. */
fun said[r: Run]: Position -> Outcome { { p: Position, o: Outcome | o in State.(stepAt[r, p]) } }

/** First and last frame of each message that the machine completes. */
fun completed[r: Run]: Position -> Position {
  let o = said[r] | { a, p: Position |
    p in o.completingOutcomes and a = order/max[o.beginningOutcomes & through[p]] }
}

/** The sequence consists of symbols of the table. */
pred overSymbols[r: Run] { Position.(r.stream.at) in symbols }

// ============================================================================================
// The table is fit for the comparison
// ============================================================================================

/** In every state every symbol has exactly one row, and no other frame has any. */
assert TableIsAFunction {
  all q: State, f: symbols | one rows[q][f]
  rows.Outcome.State in State -> symbols
  one initial
}
check TableIsAFunction for exactly 1 Position, exactly 1 Stream, 0 Frame expect 0

/** There is a symbol for every sound class of short frames, and for every rule one that breaks only it. */
assert TableCoversTheFrames {
  let short = symbols - Long, clean = symbols - ReservedBits - WrongMask {
    all k: Text + Binary + Continuation {
      some sound & short & opcode.k & Final
      some sound & short & opcode.k - Final
    }
    all k: Close + Ping + Pong {
      some sound & short & opcode.k
      some clean & short & opcode.k - Final
      some clean & Final & Long & opcode.k
    }
    all k: ReservedData + ReservedControl | some clean & short & Final & opcode.k
    some symbols & control & ReservedBits
    some (symbols - control) & ReservedBits
    some symbols & control & WrongMask
    some (symbols - control) & WrongMask
  }
}
check TableCoversTheFrames for exactly 1 Position, exactly 1 Stream, 0 Frame expect 0

// ============================================================================================
// Agreement, both ways
// ============================================================================================

assert Agree {
  all r: Run | follows[r] and overSymbols[r] implies {
    said[r] = outcomes[r.stream]
    completed[r] = received[r.stream]
  }
}
check Agree for exactly 8 Position, exactly 1 Stream, 0 Frame expect 0

// What a counterexample shows, in the visualizer and in a report.
fun sequence: Position -> Frame { Run.stream.at }
fun machineSays: Position -> Outcome { said[Run] }
fun grammarSays: Position -> Outcome { outcomes[Run.stream] }

// ============================================================================================
// Non-vacuity: what is compared occurs
// ============================================================================================

run LongestRunWithThreeMessages {
  some r: Run | follows[r] and overSymbols[r] and #completed[r] = 3
    and places[r.stream, Frame] = Position and no said[r].(Ignored + Violates)
} for exactly 8 Position, exactly 1 Stream, 0 Frame expect 1

run MachineFailsInsideAMessage {
  some r: Run, p: Position | follows[r] and overSymbols[r]
    and said[r][order/prev[p]] = Extends and said[r][p] = Violates and said[r][order/next[p]] = Ignored
} for exactly 4 Position, exactly 1 Stream, 0 Frame expect 1

run MachineTakesCloseInsideAMessage {
  some r: Run, p: Position | follows[r] and overSymbols[r]
    and said[r][order/prev[p]] = Opens and said[r][p] = TakesClose and said[r][order/next[p]] = Ignored
} for exactly 3 Position, exactly 1 Stream, 0 Frame expect 1

run GrammarCompletesBothKinds {
  some r: Run | follows[r] and overSymbols[r]
    and EndsText + EndsBinary in Position.(outcomes[r.stream])
} for exactly 4 Position, exactly 1 Stream, 0 Frame expect 1
