package dev.framecheck.model.graph;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import java.util.List;

/**
 * What a peer sends at once when an endpoint is learned: a whole frame, or the end of its side of
 * TCP. It stands for its class of inputs. Immutable.
 *
 * @param name short and permanent, in the words of the traces' ids; unlike those of other letters
 * @param inputs the steps of the model that it takes: a header, and its payload if it has one
 * @param bytes what is written; empty for the end of the stream
 */
public record Letter(String name, List<Input> inputs, ByteRuns bytes) {

  /** Copies the list. */
  public Letter {
    inputs = List.copyOf(inputs);
  }

  @Override
  public String toString() {
    return name;
  }
}
