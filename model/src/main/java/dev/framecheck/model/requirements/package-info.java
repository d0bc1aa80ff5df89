/**
 * The register of what RFC 6455 requires, and whether each requirement is modelled.
 *
 * <p>{@code specs/requirements/rfc6455.json} lists every occurrence of an RFC 2119 keyword in the
 * sections that it covers, and the requirements that the document states without one, each with a
 * permanent id, the rule in our own words, and either the places where the models say it or the
 * reason why they don't. {@code rfc6455-keywords.json} beside it lists the positions of the
 * keywords as they were found in the document; the document itself is not part of the project.
 *
 * <p>{@link dev.framecheck.model.requirements.RequirementRegister} reads the register, {@link
 * dev.framecheck.model.requirements.KeywordPositions} the positions, which it can also find in the
 * text of the document. {@link dev.framecheck.model.requirements.RegisterComparison} says where the
 * two differ, and {@link dev.framecheck.model.requirements.RequirementPlaces} whether the models
 * have what the register points to.
 */
@NullMarked
package dev.framecheck.model.requirements;

import org.jspecify.annotations.NullMarked;
