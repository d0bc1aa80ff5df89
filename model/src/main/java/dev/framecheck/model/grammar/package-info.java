/**
 * Whether the TLA+ machine and the Alloy grammar of frames mean the same.
 *
 * <p>{@code FrameGrammar.als} says what a sequence of frames means, {@code Endpoint.tla} what an
 * endpoint does; neither was written from the other. {@link
 * dev.framecheck.model.grammar.AgreementCheck} compares them in both directions, once for each
 * role:
 *
 * <ol>
 *   <li>The state graph of the machine is cut down to the reactions of the default profile that are
 *       recommended, to inputs that are frames, and to states between frames: header and payload
 *       make one step.
 *   <li>Frames that the grammar can't tell apart are one symbol, and what the endpoint does is
 *       named by what the frame amounts to. The model has several frames for most symbols; they
 *       must agree, or there is no table.
 *   <li>The Mealy machine that this gives is minimised, numbered breadth first, and printed as an
 *       Alloy module, {@code MachineTable.als}; the same graph always gives the same bytes.
 *   <li>Alloy compares table and grammar on every sequence of symbols up to the length that {@code
 *       FrameGrammarAgreement.als} states.
 * </ol>
 *
 * <p>A counterexample is told as its sequence of symbols, with both outcomes for each.
 */
@NullMarked
package dev.framecheck.model.grammar;

import org.jspecify.annotations.NullMarked;
