package dev.framecheck.reference.browser;

import java.util.Optional;

/**
 * What a {@link SessionStore} found on disk.
 *
 * @param value what was saved last, or nothing at all
 * @param problem why nothing could be restored though there is a file: one sentence that names it
 */
public record Restored<T>(T value, Optional<String> problem) {}
