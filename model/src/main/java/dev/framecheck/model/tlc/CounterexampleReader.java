package dev.framecheck.model.tlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the states of the first behaviour that TLC printed. */
final class CounterexampleReader {

  private static final Pattern HEADLINE =
      Pattern.compile("^(\\d+): (?:<(.*?)(?: line \\d+, col .*)?>|(\\S.*))$");
  private static final Pattern VARIABLE = Pattern.compile("^(?:/\\\\ )?(\\w+) = (.*)$");
  private static final String INITIAL = "Initial predicate";

  private final List<TlcState> states = new ArrayList<>();
  private int backTo;

  private CounterexampleReader() {}

  static Counterexample read(List<TlcMessage> messages) {
    CounterexampleReader reader = new CounterexampleReader();
    for (TlcMessage message : messages) {
      if (!reader.take(message)) {
        break;
      }
    }
    return new Counterexample(reader.states, reader.backTo);
  }

  /** Whether the behaviour may go on after this message. */
  private boolean take(TlcMessage message) {
    switch (message.code()) {
      case Codes.INVARIANT_VIOLATED_INITIALLY, Codes.PROPERTY_VIOLATED_INITIALLY -> {
        List<String> lines = message.text().lines().skip(1).toList();
        states.add(new TlcState(1, INITIAL, variables(lines)));
        return false;
      }
      case Codes.STATE -> {
        List<String> lines = message.text().lines().toList();
        Matcher headline = HEADLINE.matcher(lines.get(0));
        if (headline.matches()) {
          int number = Integer.parseInt(headline.group(1));
          if (number <= states.size()) {
            return false;
          }
          states.add(
              new TlcState(number, action(headline), variables(lines.subList(1, lines.size()))));
        }
        return true;
      }
      case Codes.STUTTERING -> {
        backTo = states.size();
        return false;
      }
      case Codes.BACK_TO_STATE -> {
        Matcher headline = HEADLINE.matcher(message.text());
        if (headline.find()) {
          backTo = Integer.parseInt(headline.group(1));
        }
        return false;
      }
      default -> {
        return true;
      }
    }
  }

  private static String action(Matcher headline) {
    return headline.group(2) != null ? headline.group(2) : headline.group(3);
  }

  /** The values by variable; a value may go on over several lines. */
  private static Map<String, String> variables(List<String> lines) {
    Map<String, String> variables = new LinkedHashMap<>();
    String last = null;
    for (String line : lines) {
      Matcher start = VARIABLE.matcher(line);
      boolean conjunct = line.startsWith("/\\ ") || last == null;
      if (conjunct && start.matches()) {
        last = start.group(1);
        variables.put(last, start.group(2));
      } else if (last != null) {
        variables.merge(last, line, (value, more) -> value + "\n" + more);
      }
    }
    return variables;
  }
}
