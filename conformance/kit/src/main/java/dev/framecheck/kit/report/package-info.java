/**
 * Reports of a replay for machines and for CI pages: JSON, JUnit XML and a Markdown summary. The
 * same report always gives the same text, times aside; a file appears whole or not at all.
 */
@NullMarked
package dev.framecheck.kit.report;

import org.jspecify.annotations.NullMarked;
