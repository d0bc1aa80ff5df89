package dev.framecheck.kit.oracle;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches the keys that a client under test draws. A masking key is fresh for each frame and can't
 * be foreseen (RFC 6455 §5.3, §10.3), a {@code Sec-WebSocket-Key} is drawn for each handshake
 * (§4.1). A draw may repeat by accident, so the tests are statistical: they fail a right client
 * less than once in a million runs. Frames without a payload are judged by themselves: a client
 * that draws no key where there is nothing to mask may still draw one for each payload. Safe for
 * use by several threads.
 */
public final class KeyWatch {

  private static final int LEAST_REQUESTS = 2;

  private final MaskDraws masks = new MaskDraws("client/masking-key", "masked frames");
  private final MaskDraws ofEmpty =
      new MaskDraws("client/masking-key-of-nothing", "masked frames without a payload");
  private final Draws requests = new Draws(16);
  private final Set<String> texts = new HashSet<>();
  private final Set<String> unanswered = new HashSet<>();
  private long malformed;

  /** The masking keys of one connection, in their order. Used by one thread. */
  public final class Masks {

    private final MaskDraws.Sequence keys = masks.new Sequence();
    private final MaskDraws.Sequence keysOfEmpty = ofEmpty.new Sequence();

    private Masks() {}

    /**
     * A frame came.
     *
     * @param key its masking key, the first byte the most significant one
     * @param payload bytes of its payload
     */
    public void sent(int key, long payload) {
      (payload == 0 ? keysOfEmpty : keys).add(key);
    }
  }

  /** Begins to watch a connection. */
  public Masks connection() {
    return new Masks();
  }

  /**
   * A handshake came with this key.
   *
   * @return whether it has not come before, or comes again only because nobody answered
   */
  public synchronized boolean handshake(String key) {
    if (unanswered.contains(key)) {
      return true;
    }
    try {
      byte[] nonce = Base64.getDecoder().decode(key);
      if (nonce.length == 16) {
        requests.add(nonce);
      } else {
        malformed++;
      }
    } catch (IllegalArgumentException e) {
      malformed++;
    }
    return texts.add(key);
  }

  /**
   * The connection of a handshake with this key ended before a last answer was there. Many clients
   * of HTTP send such a request again, on another connection of TCP, and HTTP has them do so after
   * a redirection or a challenge: it is the same attempt at one connection of WebSocket, for which
   * the key was drawn (§4.1).
   */
  public synchronized void unanswered(String key) {
    unanswered.add(key);
  }

  /** What there is to say, one result for each kind of key. */
  public synchronized List<TraceResult> findings() {
    return List.of(masks.finding(), ofEmpty.finding(), handshakes());
  }

  private TraceResult handshakes() {
    String oracle = "client/handshake-key";
    List<String> clauses = List.of("4.1");
    if (requests.count() + malformed < LEAST_REQUESTS) {
      return Findings.of(
          oracle,
          Verdict.INCONCLUSIVE,
          clauses,
          "No more than one request came, so whether keys come again was not seen.");
    }
    String fault = "";
    if (requests.repeats() > 0) {
      fault =
          "Sec-WebSocket-Key comes again: %d requests have no more than %d different ones."
              .formatted(requests.count(), requests.distinct());
    } else if (malformed > 0) {
      fault = malformed + " requests have a Sec-WebSocket-Key that is not base64 of 16 bytes.";
    } else {
      fault = requests.poorByte("Sec-WebSocket-Key");
    }
    return Findings.of(oracle, fault.isEmpty() ? Verdict.PASS : Verdict.FAIL, clauses, fault);
  }
}
