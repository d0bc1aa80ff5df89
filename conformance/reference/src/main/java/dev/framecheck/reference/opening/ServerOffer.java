package dev.framecheck.reference.opening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a server serves (RFC 6455, 4.2.2). Immutable as far as its predicates are.
 *
 * @param subprotocols those that it speaks; of a request's the first of these is selected
 * @param resources which resource names there are
 * @param origins which serialised origins are served; empty where a request has none, as those of
 *     browsers never are
 * @param maxHeadBytes how many bytes a request's head may have
 */
public record ServerOffer(
    List<String> subprotocols,
    Predicate<String> resources,
    Predicate<Optional<String>> origins,
    int maxHeadBytes) {

  /** Every resource for every origin, without a subprotocol. */
  public static final ServerOffer ANYTHING =
      new ServerOffer(
          List.of(), resource -> true, origin -> true, ClientRequest.DEFAULT_MAX_HEAD_BYTES);

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a subprotocol is no token or comes twice
   */
  public ServerOffer {
    subprotocols = List.copyOf(subprotocols);
    Objects.requireNonNull(resources, "resources");
    Objects.requireNonNull(origins, "origins");
    ClientRequest.requireNonNegative(maxHeadBytes);
    ClientRequest.requireSubprotocols(subprotocols);
  }

  /** This offer with these subprotocols. */
  public ServerOffer speaking(List<String> subprotocols) {
    return new ServerOffer(subprotocols, resources, origins, maxHeadBytes);
  }

  /** This offer with these resources only. */
  public ServerOffer withResources(Predicate<String> resources) {
    return new ServerOffer(subprotocols, resources, origins, maxHeadBytes);
  }

  /** This offer for these origins only. */
  public ServerOffer withOrigins(Predicate<Optional<String>> origins) {
    return new ServerOffer(subprotocols, resources, origins, maxHeadBytes);
  }

  /** This offer with another limit of a request's head. */
  public ServerOffer withMaxHeadBytes(int maxHeadBytes) {
    return new ServerOffer(subprotocols, resources, origins, maxHeadBytes);
  }
}
