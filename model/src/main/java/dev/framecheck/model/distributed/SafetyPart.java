package dev.framecheck.model.distributed;

import dev.framecheck.model.check.PropertyKind;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.TopicSpecs;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of a model that distributed mode can be trusted with, and what it is made of. */
final class SafetyPart {

  private static final String NOWHERE = "FramecheckNowhere";
  private static final String NEVER = "FramecheckNever";

  /** What the server looks at in each state. */
  private static final Set<PropertyKind> OF_STATES =
      EnumSet.of(PropertyKind.INVARIANT, PropertyKind.DEADLOCK);

  private static final Set<PropertyKind> LEFT_OUT =
      EnumSet.of(PropertyKind.ACTION, PropertyKind.TEMPORAL, PropertyKind.REFINEMENT);

  private final Topic topic;
  private final Topic.Model model;
  private final Size size;

  SafetyPart(Topic topic, Topic.Model model, Size size) {
    this.topic = topic;
    this.model = model;
    this.size = size;
  }

  /** The properties that the server checks. */
  List<Topic.Property> ofStates() {
    return properties(OF_STATES);
  }

  /** The properties that nothing here checks. */
  List<Topic.Property> leftOut() {
    return properties(LEFT_OUT);
  }

  List<Topic.Property> assumes() {
    return properties(EnumSet.of(PropertyKind.ASSUME));
  }

  List<Topic.Property> probes() {
    return properties(EnumSet.of(PropertyKind.PROBE));
  }

  private List<Topic.Property> properties(Set<PropertyKind> kinds) {
    return model.properties(size).stream().filter(one -> kinds.contains(one.kind())).toList();
  }

  /** What the server is to check. */
  TlcSpec spec() {
    TlcSpec whole = TopicSpecs.of(topic, model, size);
    return whole.withConfig(whole.config().withProperties(List.of()));
  }

  /** What ends in the first state that reaches a probe. */
  TlcSpec spec(Topic.Property probe) {
    TlcSpec spec = spec();
    return spec.withConfig(
        spec.config().withInvariants(List.of(probe.name())).withCheckDeadlock(false));
  }

  /**
   * What evaluates assumptions and nothing else: the modules with an initial predicate that no
   * state satisfies. TLC asks for one, and takes no constant.
   */
  TlcSpec assumptions() {
    TlcSpec spec = spec();
    String module =
        """
        ---- MODULE %s ----
        EXTENDS %s
        VARIABLE FramecheckNothing
        %s == FramecheckNothing \\in {}
        ====
        """
            .formatted(NOWHERE, spec.module(), NEVER);
    TlcConfig config = spec.config();
    return spec.wrapped(NOWHERE, module)
        .withConfig(
            new TlcConfig(
                Optional.empty(),
                Optional.of(NEVER),
                Optional.of(NEVER),
                config.constants(),
                config.substitutions(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false)));
  }

  /** The model with another configuration, without what needs more than TLC's server. */
  Topic.Model model(String config) {
    Topic.Bounds bounds =
        new Topic.Bounds(
            Optional.of(config), model.bounds(size).map(Topic.Bounds::hides).orElse(""));
    return new Topic.Model(
        model.name(),
        model.engine(),
        model.module(),
        model.description(),
        model.clause(),
        model.libraries(),
        model.table(),
        Map.of(size, bounds),
        properties(EnumSet.of(PropertyKind.ASSUME, PropertyKind.INVARIANT, PropertyKind.DEADLOCK)));
  }
}
