package dev.framecheck.model.tlc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in what the parser wrote the first error and its place: a syntax error is in the file that
 * was parsed last, a semantic error names its module.
 */
final class ParserReport {

  private static final Pattern FILE = Pattern.compile("Parsing file (?:.*[/\\\\])?(\\w+)\\.tla");
  private static final Pattern SYNTAX =
      Pattern.compile("(?:Encountered|Lexical error).*?line (\\d+), column (\\d+)[^\\n]*");
  private static final Pattern ABORT =
      Pattern.compile(
          "\\*\\*\\* Abort messages: \\d+\\s+(\\S.*?)\\s*\\n\\s*\\n\\s*(\\S.*?)\\s*\\n");
  private static final Pattern SEMANTIC =
      Pattern.compile(
          "\\*\\*\\* Errors: \\d+\\s+(line \\d+[^\\n]*)\\s+(\\S.*?)\\s*(?:\\n\\s*\\n|$)");

  private ParserReport() {}

  static TlcOutcome.ParseError read(String module, List<TlcMessage> messages) {
    String text =
        String.join(
            "\n",
            messages.stream()
                .filter(message -> message.code() == TlcMessage.PLAIN)
                .map(TlcMessage::text)
                .toList());
    Matcher syntax = SYNTAX.matcher(text);
    if (syntax.find()) {
      String place = lastFile(module, text) + ".tla:" + syntax.group(1) + ":" + syntax.group(2);
      return new TlcOutcome.ParseError(place, oneLine(syntax.group()));
    }
    Matcher semantic = SEMANTIC.matcher(text);
    if (semantic.find()) {
      Optional<SourcePlace> place = SourcePlace.find(semantic.group(1));
      return new TlcOutcome.ParseError(
          place.map(SourcePlace::toString).orElse(lastFile(module, text) + ".tla"),
          oneLine(semantic.group(2)));
    }
    Matcher abort = ABORT.matcher(text + "\n");
    String message = abort.find() ? oneLine(abort.group(2)) : "the parser names no reason";
    return new TlcOutcome.ParseError(lastFile(module, text) + ".tla", message);
  }

  private static String lastFile(String module, String text) {
    Matcher file = FILE.matcher(text);
    String name = module;
    while (file.find()) {
      name = file.group(1);
    }
    return name;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
