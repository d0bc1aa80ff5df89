package dev.framecheck.cli;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips a property unless the property {@code framecheck.nightly} is set. */
public final class NightlyOnly implements SkipExecutionHook {

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return Boolean.getBoolean("framecheck.nightly")
        ? SkipResult.doNotSkip()
        : SkipResult.skip("takes minutes");
  }
}
