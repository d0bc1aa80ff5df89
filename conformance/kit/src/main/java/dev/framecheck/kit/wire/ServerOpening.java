package dev.framecheck.kit.wire;

import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.opening.AnswerWords;
import dev.framecheck.kit.opening.HttpHead;
import dev.framecheck.kit.opening.ServedRequest;
import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.MessageKind;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays a trace of the opening handshake on one connection to a server under test: sends what a
 * client sends, reads its answer, and, behind a 101, its frames. A Ping and a message follow, and
 * whichever is answered proves that the connection is open.
 */
final class ServerOpening {

  private static final String HTTP = "HTTP/1.";

  private final TcpStream stream;
  private final ServedRequest request;
  private final WireTrace trace;
  private final WireOptions options;
  private final List<Observation> observations = new ArrayList<>();
  private final StringBuilder asked = new StringBuilder();
  private final List<Input.Head> heads = new ArrayList<>();
  private final Matcher matcher;

  /** Once a 101 has come. */
  private @Nullable Link frames;

  private boolean answered;
  private boolean endTaken;
  private boolean timed;
  private boolean vanished;
  private boolean fenceAnswered;
  private int steps;
  private int status;
  private String fenceFailure = "";

  ServerOpening(TcpStream stream, ServedRequest request, WireTrace trace, WireOptions options) {
    this.stream = stream;
    this.request = request;
    this.trace = trace;
    this.options = options;
    this.matcher = new Matcher(trace, List.of(), false);
  }

  /** The status of the final answer, or 0. */
  int status() {
    return status;
  }

  /** Whether an answer has come, and, behind a 101, the answer to the fence as well. */
  boolean talked() {
    return answered && (frames == null || fenceAnswered);
  }

  /** Whether TCP was reset before an answer had begun to come. */
  boolean resetUnanswered() {
    return !answered && stream.available() == 0 && stream.ending() == Ending.RESET;
  }

  /** Whether it ended TCP without a word when it had said that the connection is open. */
  boolean vanished() {
    return vanished;
  }

  Played play() {
    boolean onPath = true;
    for (int i = 0; onPath && i < trace.steps.size(); i++) {
      Step step = trace.steps.get(i).step;
      send(step.in());
      steps = i + 1;
      onPath = collect(in(patience(step.in())));
    }
    if (onPath) {
      fence();
    }
    Seen seen = new Seen(observations, ending(), false);
    return Played.opening(
        seen, matcher.match(seen, steps), steps == trace.steps.size(), timed, fenceFailure, frames);
  }

  private long patience(Input in) {
    return in instanceof Input.Timeout ? options.silence().toNanos() : options.answer().toNanos();
  }

  private void send(Input in) {
    if (in instanceof Input.Head head) {
      byte[] bytes = request.bytes(head);
      heads.add(head);
      asked.append(new String(bytes, StandardCharsets.ISO_8859_1));
      if (frames == null) {
        stream.write(bytes);
      } else {
        frames.write(bytes);
      }
    } else if (in instanceof Input.EndOfStream) {
      stream.shutdownOutput();
    }
  }

  /** Waits for what the steps so far owe; whether the target is on the path. */
  private boolean collect(long deadline) {
    while (true) {
      Match match = match();
      if (match.pathDone() || !match.extendable()) {
        return match.pathDone();
      }
      if (!takeNext(deadline)) {
        Match last = match();
        timed |= !endTaken && !last.pathDone();
        return last.pathDone();
      }
    }
  }

  private Match match() {
    return matcher.match(new Seen(observations, ending(), false), steps);
  }

  private Ending ending() {
    if (!endTaken) {
      return Ending.OPEN;
    }
    return frames == null ? stream.ending() : frames.ending();
  }

  /** Takes one thing that the target shows; false when nothing more comes by the deadline. */
  private boolean takeNext(long deadline) {
    Link open = frames;
    if (open != null) {
      return takeFrame(open, deadline);
    }
    if (answered) {
      return false;
    }
    boolean more = true;
    while (more) {
      HttpHead head = stream.head();
      if (head != null && stream.mayBecomeHead(HTTP)) {
        take(head);
        if (answered) {
          return true;
        }
        continue;
      }
      if (!stream.mayBecomeHead(HTTP)) {
        return takeOther();
      }
      more = stream.await(deadline);
    }
    if (stream.ending() == Ending.OPEN) {
      // Half an answer is one that did not come.
      return false;
    }
    return stream.available() > 0 ? takeOther() : takeEnd();
  }

  private void take(HttpHead head) {
    stream.skip(head.size());
    if (AnswerWords.isInterim(head)) {
      return;
    }
    answered = true;
    status = AnswerWords.status(head);
    observations.add(AnswerWords.of(head, ServedRequest.keysIn(asked.toString())));
    if (status == 101) {
      frames = stream.frames(true);
    }
  }

  private boolean takeOther() {
    answered = true;
    observations.add(AnswerWords.noHttp(stream.beginning()));
    return true;
  }

  private boolean takeEnd() {
    if (endTaken) {
      return false;
    }
    endTaken = true;
    observations.add(new Observation.End());
    return true;
  }

  private boolean takeFrame(Link open, long deadline) {
    PeerEvent event = open.next(deadline);
    if (event instanceof PeerEvent.Message message) {
      observations.add(new Observation.Deliver(message.kind(), message.payload()));
    } else if (event instanceof PeerEvent.Close close) {
      observations.add(new Observation.Close(List.of(close.code())));
    } else if (event == null) {
      return open.ending() != Ending.OPEN && takeEnd();
    }
    return true;
  }

  private void fence() {
    if (!answered) {
      stayQuiet();
    } else if (frames != null && !trace.endsConnection() && !ServedRequest.owesBody(heads)) {
      ping(frames);
    }
  }

  /** Nothing is owed, and nothing may come. */
  private void stayQuiet() {
    if (!endTaken) {
      timed = true;
      takeNext(in(options.quiet().toNanos()));
    }
  }

  /**
   * An open connection answers a Ping, whatever the application does, and this application echoes.
   * One that does neither is not open; that it does only one is the business of other traces.
   */
  private void ping(Link open) {
    byte[] marker = Marker.next();
    PeerEvent pong = new PeerEvent.Pong(ByteRuns.of(marker));
    PeerEvent echo = new PeerEvent.Message(MessageKind.TEXT, ByteRuns.of(marker));
    open.writeFrame(Frames.PING, marker);
    open.writeFrame(Frames.TEXT, marker);
    long deadline = in(options.answer().toNanos());
    PeerEvent event = open.next(deadline);
    while (event != null
        && !event.equals(pong)
        && !event.equals(echo)
        && !(event instanceof PeerEvent.Close)) {
      event = open.next(deadline);
    }
    fenceAnswered = event != null;
    if (event == null && open.breach() == null) {
      if (open.ending() == Ending.OPEN) {
        timed = true;
        fenceFailure = "it answered neither a Ping nor a message";
      } else {
        vanished = true;
      }
    }
  }

  private static long in(long nanos) {
    return System.nanoTime() + nanos;
  }
}
