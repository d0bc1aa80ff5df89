package dev.framecheck.kit.wire;

import dev.framecheck.kit.dialogue.Dialogue;
import dev.framecheck.kit.dialogue.Heard;
import dev.framecheck.kit.dialogue.SentContent;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.fence.SentStream;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One conversation with a server. The fence is a Ping, lawful between any two frames; since its
 * Pong may overtake an echo, what is owed is awaited before it is sent. After a Close, or the end
 * of either side of TCP, there is no fence, and what is owed is the end.
 */
final class WireDialogue implements Dialogue {

  private final LinkSource.Opened opened;
  private final Link link;
  private final WireOptions options;
  private final SentContent content = new SentContent();
  private final SentStream sent = new SentStream();
  private List<Observation> seen = new ArrayList<>();
  private boolean closeSeen;
  private boolean ended;
  private boolean over;

  WireDialogue(LinkSource.Opened opened, WireOptions options) {
    this.opened = opened;
    this.link = opened.link();
    this.options = options;
  }

  @Override
  public Heard say(List<Input> inputs, ByteRuns bytes, Owed owed) {
    if (over) {
      throw new IllegalStateException("the conversation is over");
    }
    seen = new ArrayList<>();
    boolean last = write(inputs, bytes);
    if (owed != Owed.NOTHING || last) {
      await(last || owed == Owed.SOMETHING ? options.answer() : options.quiet(), last);
    }
    if (!last && goesOn()) {
      fence();
    }
    over = last || !goesOn();
    return new Heard(seen, over);
  }

  /** Sends; whether that was the last thing that can be said. */
  private boolean write(List<Input> inputs, ByteRuns bytes) {
    content.sent(inputs);
    link.answerPings();
    if (!bytes.isEmpty()) {
      byte[] all = bytes.toBytes();
      sent.sent(all);
      link.write(all);
    }
    boolean end = inputs.contains(new Input.EndOfStream());
    if (end) {
      link.shutdownOutput();
    }
    return end || sent.sentClose();
  }

  private boolean goesOn() {
    return !closeSeen && !ended && link.breach() == null;
  }

  /** Waits for the first that comes, or for the end where that is what must come. */
  private void await(Duration patience, boolean untilEnd) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean waits = true;
    while (waits) {
      PeerEvent event = link.next(deadline);
      waits = event != null;
      if (event != null && take(event) && !closeSeen && !untilEnd) {
        return;
      }
    }
    takeEnd();
  }

  private void fence() {
    byte[] marker = Marker.next();
    link.answerPings();
    link.writeFrame(Frames.PING, marker);
    PeerEvent answer = new PeerEvent.Pong(ByteRuns.of(marker));
    long deadline = System.nanoTime() + options.answer().toNanos();
    PeerEvent event = link.next(deadline);
    while (event != null && !event.equals(answer)) {
      take(event);
      event = link.next(deadline);
    }
    if (event == null) {
      takeEnd();
      if (goesOn()) {
        seen.add(new Observation.Malformed("5.5.2 no Pong to a Ping"));
        closeSeen = true;
      }
    }
  }

  /** Notes an event; whether it was anything that counts. */
  private boolean take(PeerEvent event) {
    if (event instanceof PeerEvent.Message message) {
      seen.add(content.compared(new Observation.Deliver(message.kind(), message.payload())));
    } else if (event instanceof PeerEvent.Close close) {
      seen.add(new Observation.Close(List.of(close.code())));
      closeSeen = true;
    } else if (event instanceof PeerEvent.Pong pong && content.isAnswered(pong.payload())) {
      seen.add(new Observation.Pong(ByteRuns.EMPTY));
    } else {
      return false;
    }
    return true;
  }

  private void takeEnd() {
    Breach breach = link.breach();
    if (breach != null) {
      seen.add(
          new Observation.Malformed(String.join(", ", breach.clauses()) + " " + breach.sentence()));
    } else if (link.ending() != Ending.OPEN && !ended) {
      ended = true;
      seen.add(new Observation.End());
    }
  }

  @Override
  public void close() {
    opened.close();
  }
}
