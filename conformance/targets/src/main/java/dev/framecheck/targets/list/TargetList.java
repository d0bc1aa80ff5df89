package dev.framecheck.targets.list;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.framecheck.traces.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The implementations that can be judged by name, from one declarative list. Immutable. */
public final class TargetList {

  private static final String RESOURCE = "/dev/framecheck/targets/targets.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();
  private static final TargetList COMMITTED = read();

  private final List<Implementation> implementations;
  private final List<Target> targets;

  private record File(List<Implementation> implementations) {}

  private TargetList(List<Implementation> implementations) {
    this.implementations = List.copyOf(implementations);
    this.targets = implementations.stream().flatMap(each -> each.targets().stream()).toList();
  }

  /** The list that belongs to this module. */
  public static TargetList committed() {
    return COMMITTED;
  }

  private static TargetList read() {
    try (InputStream in = TargetList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return parse(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " can't be read", e);
    }
  }

  /**
   * Reads a list.
   *
   * @throws IOException if the text is no such list
   * @throws IllegalArgumentException if what it says can't be; the message names the entry
   */
  public static TargetList parse(String json) throws IOException {
    List<Implementation> entries = JSON.readValue(json, File.class).implementations();
    Set<String> names = new HashSet<>();
    for (Implementation entry : entries) {
      check(entry.name().matches("[a-z0-9][a-z0-9.-]*"), entry, "its name is no plain word");
      check(names.add(entry.name()), entry, "there is another entry of this name");
      check(!entry.releases().isEmpty(), entry, "it has no release");
      Set<String> ids = new HashSet<>();
      for (Target target : entry.targets()) {
        check(ids.add(target.id()), entry, "it lists " + target.id() + " twice");
        check(
            target.ecosystem() == Ecosystem.JDK || !target.artifacts().isEmpty(),
            entry,
            target.id() + " has no artifact");
        check(
            target.ecosystem() == Ecosystem.JDK || !target.version().isEmpty(),
            entry,
            "a release has no version");
      }
    }
    return new TargetList(entries);
  }

  private static void check(boolean holds, Implementation entry, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(
          "in the list of targets, " + entry.name() + ": " + otherwise);
    }
  }

  /** Every release in every role, in the order of the list. */
  public List<Target> all() {
    return targets;
  }

  /** The newest release of each implementation, in every role that it has. */
  public List<Target> newest() {
    List<Target> newest = new ArrayList<>();
    for (Implementation each : implementations) {
      String version = each.releases().get(0).version();
      each.targets().stream()
          .filter(target -> target.version().equals(version))
          .forEach(newest::add);
    }
    return List.copyOf(newest);
  }

  /** The names of the implementations, in the order of the list. */
  public List<String> names() {
    return implementations.stream().map(Implementation::name).toList();
  }

  /** The versions of an implementation, the newest first; none if there is no such name. */
  public List<String> versions(String name) {
    return implementations.stream()
        .filter(each -> each.name().equals(name))
        .flatMap(each -> each.releases().stream())
        .map(Implementation.Release::version)
        .toList();
  }

  /**
   * Finds a target by {@code name[:version][/role]}: the newest release and the usual role where
   * they are left out. A version that the list doesn't have is launched like the nearest older one.
   */
  public Optional<Target> find(String text) {
    return matching(text).stream().findFirst();
  }

  /** The targets that {@code name[:version][/role]} means: every role where it is left out. */
  public List<Target> matching(String text) {
    int slash = text.lastIndexOf('/');
    @Nullable String role = slash < 0 ? null : text.substring(slash + 1);
    String release = slash < 0 ? text : text.substring(0, slash);
    int colon = release.indexOf(':');
    String name = colon < 0 ? release : release.substring(0, colon);
    List<String> versions = versions(name);
    if (versions.isEmpty()) {
      return List.of();
    }
    String version = colon < 0 ? versions.get(0) : release.substring(colon + 1);
    return targets(name, version).stream()
        .filter(target -> role == null || target.role().text().equals(role))
        .toList();
  }

  private List<Target> targets(String name, String version) {
    return implementations.stream()
        .filter(each -> each.name().equals(name))
        .filter(
            each ->
                versions(name).contains(version)
                    || (each.ecosystem() != Ecosystem.JDK && Versions.isVersion(version)))
        .flatMap(each -> each.targets(version).stream())
        .toList();
  }

  /** Says in one sentence what is wrong with a name that {@link #find} doesn't know. */
  public String unknown(String text) {
    String name = text.split("[:/]", 2)[0];
    List<String> versions = versions(name);
    return versions.isEmpty()
        ? "there is no target \"%s\"; there are %s".formatted(text, String.join(", ", names()))
        : "there is no target \"%s\"; %s has versions such as %s, as %s"
            .formatted(text, name, String.join(", ", versions), roles(name));
  }

  private String roles(String name) {
    return String.join(
        " and ",
        targets.stream()
            .filter(target -> target.name().equals(name))
            .map(Target::role)
            .distinct()
            .map(Role::text)
            .toList());
  }
}
