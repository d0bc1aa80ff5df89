package dev.framecheck.reference;

import java.util.Objects;

/**
 * All that can be set on an {@link Endpoint}; immutable, and meant to be shared by many.
 *
 * @param limits what it accepts at most
 * @param policy how it uses the freedom of a receiver
 * @param masks where a client takes its masking keys from; a server takes none
 */
public record EndpointSettings(Limits limits, ReceivePolicy policy, MaskSource masks) {

  /** {@link Limits#DEFAULT}, {@link ReceivePolicy#DEFAULT} and {@link MaskSource#secure()}. */
  public static final EndpointSettings DEFAULT =
      new EndpointSettings(Limits.DEFAULT, ReceivePolicy.DEFAULT, MaskSource.secure());

  /** Refuses null components. */
  public EndpointSettings {
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(masks, "masks");
  }

  /** These settings with other limits. */
  public EndpointSettings withLimits(Limits limits) {
    return new EndpointSettings(limits, policy, masks);
  }

  /** These settings with another policy. */
  public EndpointSettings withPolicy(ReceivePolicy policy) {
    return new EndpointSettings(limits, policy, masks);
  }

  /** These settings with another source of masking keys. */
  public EndpointSettings withMasks(MaskSource masks) {
    return new EndpointSettings(limits, policy, masks);
  }
}
