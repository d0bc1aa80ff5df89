package dev.framecheck.reference;

import dev.framecheck.reference.flow.Allocator;
import java.util.Objects;

/**
 * All that can be set on an {@link Endpoint}; immutable, and meant to be shared by many.
 *
 * @param limits what it accepts at most
 * @param policy how it uses the freedom of a receiver
 * @param masks where a client takes its masking keys from; a server takes none
 * @param memory where the memory for messages comes from; when it refuses, the connection fails,
 *     and it alone
 */
public record EndpointSettings(
    Limits limits, ReceivePolicy policy, MaskSource masks, Allocator memory) {

  /**
   * {@link Limits#DEFAULT}, {@link ReceivePolicy#DEFAULT}, {@link MaskSource#secure()} and {@link
   * Allocator#heap()}.
   */
  public static final EndpointSettings DEFAULT =
      new EndpointSettings(
          Limits.DEFAULT, ReceivePolicy.DEFAULT, MaskSource.secure(), Allocator.heap());

  /** Refuses null components. */
  public EndpointSettings {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(masks, "masks");
    Objects.requireNonNull(memory, "memory");
  }

  /** These settings with other limits. */
  public EndpointSettings withLimits(Limits limits) {
    return new EndpointSettings(limits, policy, masks, memory);
  }

  /** These settings with another policy. */
  public EndpointSettings withPolicy(ReceivePolicy policy) {
    return new EndpointSettings(limits, policy, masks, memory);
  }

  /** These settings with another source of masking keys. */
  public EndpointSettings withMasks(MaskSource masks) {
    return new EndpointSettings(limits, policy, masks, memory);
  }

  /** These settings with another source of memory. */
  public EndpointSettings withMemory(Allocator memory) {
    return new EndpointSettings(limits, policy, masks, memory);
  }
}
