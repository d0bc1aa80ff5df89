package dev.framecheck.targets.list;

import dev.framecheck.traces.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the list: an implementation and its releases.
 *
 * @param name the name to call it by, lower case
 * @param display the name that its makers use
 * @param artifacts what to fetch: {@code group:artifact} or the name of a package, of the release's
 *     own version unless {@code :version}, or {@code @version}, says another
 * @param adapter the folder with the sources of its adapter
 * @param roles what it can be judged as, the usual one first
 * @param limit whether the adapter sets the receive limit
 * @param orders whether the adapter closes when a message tells it to
 * @param resource the path at which its server echoes
 * @param java the oldest Java platform that runs it
 * @param releases the newest first; that one is meant where no version is given
 */
record Implementation(
    String name,
    String display,
    Ecosystem ecosystem,
    @Nullable List<String> artifacts,
    String adapter,
    List<Role> roles,
    @Nullable Boolean limit,
    @Nullable Boolean orders,
    @Nullable String resource,
    @Nullable Integer java,
    List<Release> releases) {

  private static final int OLDEST_JAVA = 17;

  /**
   * A release; what it leaves out is as the entry says.
   *
   * @param version its version, or empty where there is none to choose
   */
  record Release(
      String version,
      @Nullable List<String> artifacts,
      @Nullable String adapter,
      @Nullable List<Role> roles,
      @Nullable Boolean limit,
      @Nullable Boolean orders,
      @Nullable Integer java) {

    /** Another release that is launched like this one. */
    Release as(String other) {
      return new Release(other, artifacts, adapter, roles, limit, orders, java);
    }
  }

  /**
   * A release in every role, one of the list or not: what the list says of the nearest older one
   * holds for it, too, or of the oldest where there is none.
   */
  List<Target> targets(String version) {
    Release like =
        releases.stream()
            .filter(release -> Versions.ORDER.compare(release.version(), version) <= 0)
            .findFirst()
            .orElse(releases.get(releases.size() - 1));
    return targets(like.as(version));
  }

  /** Every release in every role. */
  List<Target> targets() {
    return releases.stream().flatMap(release -> targets(release).stream()).toList();
  }

  private List<Target> targets(Release release) {
    List<Role> as = Optional.ofNullable(release.roles()).orElse(roles);
    return as.stream().map(role -> target(release, role)).toList();
  }

  private Target target(Release release, Role role) {
    return new Target(
        name,
        release.version(),
        role,
        display,
        ecosystem,
        first(release.artifacts(), artifacts, List.<String>of()).stream()
            .map(artifact -> pinned(artifact, release.version()))
            .toList(),
        first(release.adapter(), null, adapter),
        first(release.limit(), limit, true),
        first(release.orders(), orders, true),
        first(null, resource, "/"),
        first(release.java(), java, OLDEST_JAVA));
  }

  private static <T> T first(@Nullable T own, @Nullable T common, T otherwise) {
    if (own != null) {
      return own;
    }
    return common == null ? otherwise : common;
  }

  private String pinned(String artifact, String version) {
    return switch (ecosystem) {
      case MAVEN -> artifact.split(":", -1).length > 2 ? artifact : artifact + ":" + version;
      case NPM -> artifact.indexOf('@', 1) > 0 ? artifact : artifact + "@" + version;
      case JDK -> artifact;
    };
  }
}
