package dev.framecheck.kit.dialogue;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.util.List;

/**
 * What was sent on a connection, to tell whether what comes back is that. It does not ask whether
 * it was lawful to send it.
 */
public final class SentContent {

  private static final int CONTINUATION = 0;
  private static final int FIRST_CONTROL = 8;
  private static final int PING = 9;

  private ByteRuns message = ByteRuns.EMPTY;
  private ByteRuns ping = ByteRuns.EMPTY;
  private boolean control;
  private boolean isPing;

  /** Counts inputs as sent. */
  public void sent(List<Input> inputs) {
    for (Input in : inputs) {
      if (in instanceof Input.Header header) {
        header(header);
      } else if (in instanceof Input.Payload payload) {
        payload(payload.payload());
      }
    }
  }

  private void header(Input.Header header) {
    control = header.opcode() >= FIRST_CONTROL;
    isPing = header.opcode() == PING;
    if (isPing) {
      ping = ByteRuns.EMPTY;
    } else if (!control && header.opcode() != CONTINUATION) {
      message = ByteRuns.EMPTY;
    }
  }

  private void payload(ByteRuns bytes) {
    if (isPing) {
      ping = ping.concat(bytes);
    } else if (!control) {
      message = message.concat(bytes);
    }
  }

  /** Whether a Pong answers the last Ping; any other is unsolicited, and lawful. */
  public boolean isAnswered(ByteRuns pong) {
    return pong.equals(ping);
  }

  /** What was seen, without content where that is what was sent. */
  public Observation compared(Observation seen) {
    if (seen instanceof Observation.Deliver deliver && !deliver.payload().equals(message)) {
      return new Observation.Malformed(
          "6.2 a " + deliver.kind().text() + " message with other content than was sent");
    }
    return seen.contentless();
  }
}
