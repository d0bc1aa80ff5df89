/**
 * Checks the models of a topic, its mutants, and that neither is vacuous.
 *
 * <p>Each folder of {@code specs/} holds a hand-written {@code models.json}, read by {@link
 * dev.framecheck.model.check.Topic}, which lists what there is to check:
 *
 * <ul>
 *   <li>{@code topic}: the folder's name
 *   <li>{@code models[]}: {@code name}, {@code engine} ({@code tlc} or {@code alloy}), {@code
 *       module} (a file of the folder), {@code description}, {@code clause}, optionally {@code
 *       libraries[]} (further folders, relative to this one), for an Alloy model {@code table} (the
 *       model of the machine with which it is compared), {@code sizes} ({@code small} and {@code
 *       large}, each with {@code hides}: what its bounds hide, and for TLC {@code config}) and
 *       {@code properties[]}: {@code name}, {@code kind} (see {@link
 *       dev.framecheck.model.check.PropertyKind}), {@code description}, {@code clause}, optionally
 *       {@code sizes[]}
 *   <li>{@code mutants[]}: {@code name}, {@code model} (the base), {@code module} (a file of {@code
 *       mutants/} that extends the base's), {@code expected} (the property that it must violate),
 *       {@code fault} (the mistake in an implementation that it stands for), {@code clause}, and
 *       optionally {@code override} (definitions replaced, {@code "Op": "OpFault"}), {@code
 *       constants}, {@code config} (instead of the base's), {@code size} and {@code alsoViolates[]}
 *       (properties that the same fault breaks on its way, left out of its run)
 * </ul>
 *
 * <p>Where a topic has the same model in both engines, its {@code agreement.json} names the two
 * ({@code alloy}, {@code tlc}), TLC's {@code config} for it, the {@code properties} that mean the
 * same (Alloy's assertion to TLC's property) and the {@code faults} (Alloy's fault to TLC's
 * mutant). The Alloy module has the line {@code fun possible: set Fault { none }}, which is
 * replaced to ask for faults. A check of the Alloy model then also fails where the engines differ
 * on a property, with or without any of the faults.
 *
 * <p>Unknown fields are errors, and so is a difference between this file and what the engines would
 * do: an invariant in a configuration that isn't listed, a listed one that no configuration checks.
 * So nothing is left unchecked silently.
 *
 * <p>{@link dev.framecheck.model.check.Checker} checks models, {@link
 * dev.framecheck.model.check.MutantRunner} mutants, {@link dev.framecheck.model.check.Vacuity}
 * looks for expressions that are never evaluated, and {@link dev.framecheck.model.check.Manifest}
 * compares the results with those recorded in the folder's generated {@code manifest.json}.
 */
@NullMarked
package dev.framecheck.model.check;

import org.jspecify.annotations.NullMarked;
