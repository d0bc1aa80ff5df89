package dev.framecheck.cli.reference;

import dev.framecheck.kit.Capability;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Limits;
import dev.framecheck.reference.ReceivePolicy;
import dev.framecheck.reference.closing.TcpSettings;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.Trace;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The reference implementation, driven in process without a transport. It is bound by every rule of
 * the models, the project's own included, and declares all of its choices.
 */
public final class ReferenceTarget implements Target {

  /** For traces that set none. */
  private static final long DEFAULT_LIMIT = 65536;

  private final ReceivePolicy policy;

  /** The settings of the last session; those of a whole corpus are the same. */
  private EndpointSettings settings;

  /** The reference as it comes. */
  public ReferenceTarget() {
    this(ReceivePolicy.DEFAULT);
  }

  /** The reference with another use of a receiver's freedom. */
  public ReferenceTarget(ReceivePolicy policy) {
    this.policy = policy;
    this.settings = EndpointSettings.DEFAULT.withPolicy(policy);
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public ChoiceProfile choices() {
    return ChoiceProfile.of(
        Map.ofEntries(
            Map.entry("admission", "accept"),
            Map.entry("afterFailure", "next"),
            Map.entry("badProtocols", "refuse"),
            Map.entry("bareLf", "refuse"),
            Map.entry("blankLine", "refuse"),
            Map.entry("body", "accept"),
            Map.entry("draftVersion", "refuse"),
            Map.entry("earlyAnswer", "fail"),
            Map.entry("earlyFrame", "accept"),
            Map.entry("earlySend", "refuse"),
            Map.entry("extension", "none"),
            Map.entry("folding", "refuse"),
            Map.entry("http10", "refuse"),
            Map.entry("httpUrl", "refuse"),
            Map.entry("lengthGiven", "accept"),
            Map.entry("longHead", "refuse"),
            Map.entry("manyFields", "accept"),
            Map.entry("non101", "fail"),
            Map.entry("originless", "accept"),
            Map.entry("plainHttp", "refuse"),
            Map.entry("proxyAuth", "fail"),
            Map.entry("subprotocol", "none"),
            Map.entry("twoAccepts", "refuse"),
            Map.entry("twoHosts", "refuse"),
            Map.entry("twoKeys", "refuse"),
            Map.entry("twoProtocols", "refuse"),
            Map.entry("twoUpgrades", "refuse"),
            Map.entry("unfinished", "end"),
            Map.entry("userinfo", "refuse"),
            Map.entry("afterClose", policy.deliverAfterCloseSent() ? "deliver" : "discard"),
            Map.entry("badUtf8", "early"),
            Map.entry("badUtf8Later", "middle"),
            Map.entry("closeReason", "refuse"),
            Map.entry("closing", "wait"),
            Map.entry("discardedLimit", "count"),
            Map.entry("discardedUtf8", "validate"),
            Map.entry("failing", "wait"),
            Map.entry("flood", "latest"),
            Map.entry("goingAway", "close"),
            Map.entry("goneTarget", "silent"),
            Map.entry("headerFault", "early"),
            Map.entry("limitCode", "tooBig"),
            Map.entry("memoryCode", "internal"),
            Map.entry("nonMinimalLength", policy.refuseNonMinimalLengths() ? "refuse" : "accept"),
            Map.entry("peerEnd", "drop"),
            Map.entry("pingAfterClose", "refuse"),
            Map.entry("pong", "each"),
            Map.entry("pongAfterClose", "answer"),
            Map.entry("pongs", "queue"),
            Map.entry("should", "kept"),
            Map.entry("timeout", "release"),
            Map.entry("undefinedCode", "refuse")));
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public Set<Source> boundBy() {
    return EnumSet.allOf(Source.class);
  }

  /** Each topic drives as much of the reference as it speaks of. */
  @Override
  public TargetSession open(Trace trace) {
    return switch (trace.topic()) {
      case "closing" ->
          new ClosingSession(
              trace.role(),
              TcpSettings.DEFAULT
                  .withEndpoint(settings(trace.limit()))
                  .withIdle(Duration.ofMinutes(1)));
      case "events" -> new EventsSession();
      case "flow" -> new FlowSession((int) trace.limit());
      case "privacy" -> new BrowsingSession();
      case "opening" -> new FirstStepSession(first -> opening(first, trace.role()));
      default -> open(trace.role(), trace.limit());
    };
  }

  /** The queue of a destination starts with a connection that is wanted, nothing else does. */
  private TargetSession opening(Input first, Role role) {
    return first instanceof Input.Act act && act.name().equals("want")
        ? new QueueSession()
        : new OpeningSession(role, settings(DEFAULT_LIMIT));
  }

  @Override
  public TargetSession open(Role role, long limit) {
    return new ReferenceSession(role, settings(limit));
  }

  private EndpointSettings settings(long limit) {
    int bytes = (int) Math.min(limit, Limits.MOST);
    if (settings.limits().maxMessageBytes() != bytes) {
      settings = settings.withLimits(new Limits(bytes));
    }
    return settings;
  }
}
