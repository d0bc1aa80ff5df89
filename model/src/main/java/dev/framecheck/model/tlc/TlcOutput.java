package dev.framecheck.model.tlc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads TLC's {@code -tool} output: messages between {@code STARTMSG} and {@code ENDMSG} marks,
 * which nest, and need not stand at the start of a line.
 */
final class TlcOutput {

  private static final Pattern MARK =
      Pattern.compile(
          "@!@!@STARTMSG (?<start>-?\\d+):(?<severity>\\d+) @!@!@|@!@!@ENDMSG -?\\d+ @!@!@");

  private final List<TlcMessage> messages = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private TlcOutput() {}

  private record Open(int code, int severity, StringBuilder text, List<TlcMessage> nested) {
    TlcMessage close() {
      return new TlcMessage(code, severity, text.toString().strip(), nested);
    }
  }

  /** The messages in order. One that the end of the output cuts off is closed there. */
  static List<TlcMessage> parse(String output) {
    TlcOutput parser = new TlcOutput();
    Matcher mark = MARK.matcher(output);
    int position = 0;
    while (mark.find()) {
      parser.text(output.substring(position, mark.start()));
      if (mark.group("start") == null) {
        parser.end();
      } else {
        parser.start(Integer.parseInt(mark.group("start")), mark.group("severity"));
      }
      position = mark.end();
    }
    parser.text(output.substring(position));
    while (!parser.open.isEmpty()) {
      parser.end();
    }
    return List.copyOf(parser.messages);
  }

  private void text(String text) {
    if (!open.isEmpty()) {
      open.getFirst().text().append(text);
    } else if (!text.isBlank()) {
      messages.add(new TlcMessage(TlcMessage.PLAIN, 0, text.strip(), List.of()));
    }
  }

  private void start(int code, String severity) {
    open.push(new Open(code, Integer.parseInt(severity), new StringBuilder(), new ArrayList<>()));
  }

  private void end() {
    if (open.isEmpty()) {
      return;
    }
    TlcMessage message = open.pop().close();
    if (open.isEmpty()) {
      messages.add(message);
    } else {
      open.getFirst().nested().add(message);
    }
  }
}
