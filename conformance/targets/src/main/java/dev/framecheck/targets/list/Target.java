package dev.framecheck.targets.list;

import dev.framecheck.traces.Role;
import java.util.List;

/**
 * One release of an implementation in one role: what is launched and judged.
 *
 * @param name the implementation's name in the list
 * @param version the release; empty for what is part of the Java platform
 * @param display the name that its makers use
 * @param artifacts what to fetch, each with its version
 * @param adapter the folder with the sources of its adapter
 * @param limit whether the adapter sets the receive limit
 * @param orders whether the adapter closes when a message tells it to
 * @param resource the path at which its server echoes
 * @param java the oldest Java platform that runs it
 */
public record Target(
    String name,
    String version,
    Role role,
    String display,
    Ecosystem ecosystem,
    List<String> artifacts,
    String adapter,
    boolean limit,
    boolean orders,
    String resource,
    int java) {

  /** Copies the list. */
  public Target {
    artifacts = List.copyOf(artifacts);
  }

  /** The same, with no receive limit set. */
  public Target withoutLimit() {
    return new Target(
        name, version, role, display, ecosystem, artifacts, adapter, false, orders, resource, java);
  }

  /** {@code name:version}, without a version where there is none to choose. */
  public String release() {
    return version.isEmpty() ? name : name + ":" + version;
  }

  /** {@code name:version/role}, which no other target has. */
  public String id() {
    return release() + "/" + role.text();
  }

  /** What reports call it. */
  public String title() {
    return (display + " " + version).strip() + " (" + role.text() + ")";
  }

  /** Its id as the name of a file or a folder. */
  public String fileName() {
    return id().replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
