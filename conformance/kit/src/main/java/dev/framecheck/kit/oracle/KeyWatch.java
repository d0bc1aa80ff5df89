package dev.framecheck.kit.oracle;

import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches the keys that a client under test draws. A masking key is fresh for each frame and can't
 * be foreseen (RFC 6455 §5.3, §10.3), a {@code Sec-WebSocket-Key} is drawn for each handshake
 * (§4.1). A draw may repeat by accident, so the tests are statistical: they fail a right client
 * less than once in a million runs. Safe for use by several threads.
 */
public final class KeyWatch {

  private static final int LEAST_FRAMES = 8;
  private static final int LEAST_REQUESTS = 2;

  /** Two keys of one connection that are no further apart are like those of a counter. */
  private static final long STEP = 1 << 12;

  /** More are not kept; they could say no more. */
  private static final int GREATEST_COUNT = 200_000;

  private final Draws masks = new Draws(4);
  private final Draws requests = new Draws(16);
  private final Set<String> texts = new HashSet<>();
  private long malformed;
  private long neighbours;
  private long smallSteps;
  private long repeatsWithin;
  private long pairsWithin;

  /** The masking keys of one connection, in their order. Used by one thread. */
  public final class Masks {

    private final Set<Integer> before = new HashSet<>();
    private int last;

    private Masks() {}

    /** A frame came with this key, its first byte the most significant one. */
    public void sent(int key) {
      if (before.size() >= GREATEST_COUNT) {
        return;
      }
      boolean first = before.isEmpty();
      take(key, first ? 0 : last, before.size(), !before.add(key));
      last = key;
    }
  }

  /** Begins to watch a connection. */
  public Masks connection() {
    return new Masks();
  }

  private synchronized void take(int key, int previous, int before, boolean repeated) {
    if (masks.count() >= GREATEST_COUNT) {
      return;
    }
    masks.add(ByteBuffer.allocate(4).putInt(key).array());
    pairsWithin += before;
    repeatsWithin += repeated ? 1 : 0;
    if (before > 0) {
      neighbours++;
      boolean up = isSmall(key - previous);
      boolean swapped = isSmall(Integer.reverseBytes(key) - Integer.reverseBytes(previous));
      smallSteps += up || swapped ? 1 : 0;
    }
  }

  private static boolean isSmall(int difference) {
    return Math.abs((long) difference) <= STEP;
  }

  /**
   * A handshake came with this key.
   *
   * @return whether it has not come before
   */
  public synchronized boolean handshake(String key) {
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

  /** What there is to say, one result for each kind of key. */
  public synchronized List<TraceResult> findings() {
    return List.of(masking(), handshakes());
  }

  private TraceResult masking() {
    String oracle = "client/masking-key";
    List<String> clauses = List.of("5.3", "10.3");
    if (masks.count() < LEAST_FRAMES) {
      return Findings.of(
          oracle,
          Verdict.INCONCLUSIVE,
          clauses,
          "Only " + masks.count() + " masked frames came, too few to tell how keys are drawn.");
    }
    String fault = maskingFault();
    return Findings.of(oracle, fault.isEmpty() ? Verdict.PASS : Verdict.FAIL, clauses, fault);
  }

  private String maskingFault() {
    if (Draws.tail(pairsWithin * Math.pow(2, -32), repeatsWithin) < 1e-6 && repeatsWithin > 0) {
      return "Masking keys come again within a connection: %d of %d frames have one that was sent before."
          .formatted(repeatsWithin, masks.count());
    }
    if (masks.repeatsTooOften()) {
      return "Masking keys come again: %d frames have no more than %d different ones."
          .formatted(masks.count(), masks.distinct());
    }
    double small = neighbours * (4.0 * STEP + 2) * Math.pow(2, -32);
    if (smallSteps > 0 && Draws.tail(small, smallSteps) < 1e-6) {
      return "Masking keys are counted, not drawn: %d of %d are close to the one before."
          .formatted(smallSteps, neighbours);
    }
    return poorByte(masks, "masking key");
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
      fault = poorByte(requests, "Sec-WebSocket-Key");
    }
    return Findings.of(oracle, fault.isEmpty() ? Verdict.PASS : Verdict.FAIL, clauses, fault);
  }

  private static String poorByte(Draws draws, String what) {
    int poor = draws.poorByte();
    return poor < 0
        ? ""
        : "Byte %d of the %s takes no more than %d values in %d draws."
            .formatted(poor, what, draws.valuesOf(poor), draws.count());
  }
}
