/**
 * The report of a replay as one HTML page for people: it needs no network and no other file,
 * follows the reader's light or dark theme and prints well.
 *
 * <p>{@link dev.framecheck.kit.html.HtmlReport} is the entry. What a model checker found is handed
 * in as {@link dev.framecheck.kit.html.CheckedModel}, {@link dev.framecheck.kit.html.CheckedMutant}
 * and {@link dev.framecheck.kit.html.ThreatAnswer}, since the kit knows no model checker. The other
 * public types are what the templates under {@code src/main/jte} show: texts and coordinates, with
 * nothing left to decide.
 */
@NullMarked
package dev.framecheck.kit.html;

import org.jspecify.annotations.NullMarked;
