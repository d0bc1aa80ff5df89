package dev.framecheck.kit.wire;

import dev.framecheck.kit.oracle.LaunchedProcess;
import dev.framecheck.traces.Role;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A launched target, for oracles that look at what it spends.
 *
 * @param role what it is
 * @param process the one that runs now; null where its end is being mended
 * @param anew starts it anew: what it once had need of hides what it keeps now
 * @param links the ways to it
 * @param health whether it still serves
 */
record ProbedTarget(
    Role role,
    Supplier<@Nullable LaunchedProcess> process,
    Runnable anew,
    LinkSource links,
    Health health,
    WireOptions options) {}
