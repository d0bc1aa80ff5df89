package dev.framecheck.model.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges a run of TLC by its exit code and its messages, trusting neither alone. */
final class Judgement {

  private static final Pattern COUNTS =
      Pattern.compile("([\\d,]+) states generated, ([\\d,]+) distinct states found");
  private static final Pattern DEPTH = Pattern.compile("search is ([\\d,]+)");
  private static final Pattern SUBJECT =
      Pattern.compile("(?:Invariant|Action property|Property) (.+?) is violated", Pattern.DOTALL);
  private static final int ERROR = 1;
  private static final int BUG = 2;

  private final TlcSpec spec;
  private final int exitCode;
  private final List<TlcMessage> messages;
  private final List<String> initialOnly;

  private Judgement(TlcSpec spec, TlcAnswer answer) {
    this.spec = spec;
    this.exitCode = answer.exitCode();
    this.messages = TlcOutput.parse(answer.output());
    this.initialOnly = answer.initialOnly();
  }

  static TlcResult of(TlcSpec spec, TlcAnswer answer, double seconds) {
    Judgement judgement = new Judgement(spec, answer);
    return new TlcResult(
        judgement.outcome(),
        judgement.number(Codes.COUNTS, COUNTS, 2),
        judgement.number(Codes.COUNTS, COUNTS, 1),
        (int) judgement.number(Codes.DEPTH, DEPTH, 1),
        seconds,
        CounterexampleReader.read(judgement.messages),
        judgement.messages,
        Coverage.of(answer.costs()));
  }

  private TlcOutcome outcome() {
    if (messages.stream().anyMatch(m -> Codes.OUT_OF_MEMORY.contains(m.code()))) {
      return new TlcOutcome.OutOfMemory();
    }
    Optional<TlcOutcome> unusable = unusableInput();
    if (unusable.isPresent()) {
      return unusable.get();
    }
    Optional<TlcMessage> error =
        messages.stream().filter(m -> m.severity() == ERROR || m.severity() == BUG).findFirst();
    return error.isPresent() ? failure(error.get()) : success();
  }

  private Optional<TlcOutcome> unusableInput() {
    if (has(Codes.PARSE_FAILED)) {
      return Optional.of(ParserReport.read(spec.module(), messages));
    }
    Optional<TlcOutcome> refusal =
        messages.stream()
            .flatMap(TlcMessage::withNested)
            .filter(message -> Codes.refusesConfig(message.code()))
            .findFirst()
            .map(message -> new TlcOutcome.ConfigError(message.sentence()));
    if (refusal.isPresent()) {
      return refusal;
    }
    return spec.config().properties().stream()
        .filter(initialOnly::contains)
        .findFirst()
        .map(
            name ->
                new TlcOutcome.ConfigError(
                    "PROPERTY "
                        + name
                        + " is a state predicate, which TLC would check in initial states only; "
                        + "list it as an INVARIANT or write []"
                        + name));
  }

  private TlcOutcome failure(TlcMessage error) {
    return switch (error.code()) {
      case Codes.ASSUMPTION_FALSE -> new TlcOutcome.AssumptionFalse(falseAssumptions());
      case Codes.INVARIANT_VIOLATED, Codes.INVARIANT_VIOLATED_INITIALLY ->
          new TlcOutcome.InvariantViolated(subject(error));
      case Codes.ACTION_PROPERTY_VIOLATED, Codes.PROPERTY_VIOLATED_INITIALLY ->
          new TlcOutcome.ActionPropertyViolated(subject(error));
      case Codes.TEMPORAL_VIOLATED -> new TlcOutcome.TemporalViolated(spec.config().properties());
      case Codes.DEADLOCK -> new TlcOutcome.Deadlock();
      default -> new TlcOutcome.EvaluationError(explanation());
    };
  }

  private TlcOutcome success() {
    if (exitCode != 0 || !has(Codes.SUCCESS)) {
      return new TlcOutcome.ToolFailed(
          "it ended with exit code " + exitCode + " and without a verdict");
    }
    boolean explores =
        spec.config().specification().isPresent() || spec.config().init().isPresent();
    if (explores && number(Codes.COUNTS, COUNTS, 2) == 0) {
      return new TlcOutcome.NoInitialState();
    }
    return new TlcOutcome.Ok();
  }

  private boolean has(int code) {
    return messages.stream().anyMatch(message -> message.code() == code);
  }

  private List<SourcePlace> falseAssumptions() {
    List<SourcePlace> places = new ArrayList<>();
    for (TlcMessage message : messages) {
      if (message.code() == Codes.ASSUMPTION_FALSE) {
        SourcePlace.find(message.text()).ifPresent(places::add);
      }
    }
    return places;
  }

  private static String subject(TlcMessage error) {
    Matcher subject = SUBJECT.matcher(error.text());
    return subject.find() ? subject.group(1) : error.sentence();
  }

  /** What TLC called an error, then the innermost of the expressions that it was evaluating. */
  private String explanation() {
    StringBuilder text = new StringBuilder();
    String place = "";
    for (TlcMessage message : messages) {
      if (message.code() == Codes.NESTED_EXPRESSIONS) {
        place = innermost(message).map(found -> " (" + found + ")").orElse("");
      } else if (message.severity() == ERROR
          && !Codes.INTRODUCES_BEHAVIOUR.contains(message.code())) {
        text.append(text.isEmpty() ? "" : " ").append(message.sentence());
      }
    }
    return text + place;
  }

  private static Optional<SourcePlace> innermost(TlcMessage positions) {
    return positions
        .text()
        .lines()
        .map(SourcePlace::find)
        .flatMap(Optional::stream)
        .reduce((a, b) -> b);
  }

  private long number(int code, Pattern pattern, int group) {
    long number = 0;
    for (TlcMessage message : messages) {
      Matcher found = pattern.matcher(message.text());
      if (message.code() == code && found.find()) {
        number = Long.parseLong(found.group(group).replace(",", ""));
      }
    }
    return number;
  }
}
