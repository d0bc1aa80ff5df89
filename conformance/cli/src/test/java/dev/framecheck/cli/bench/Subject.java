package dev.framecheck.cli.bench;

import java.util.Locale;

/** What can be measured, in the order in which {@code all} does it. */
enum Subject {
  REPLAY,
  WIRE,
  PARSER,
  CHECK,
  MUTANTS,
  VERIFY,
  LOG;

  Measurement measurement() {
    return switch (this) {
      case REPLAY -> new ReplayMeasurement();
      case WIRE -> new WireMeasurement();
      case PARSER -> new ParserMeasurement();
      case CHECK -> new CheckMeasurement();
      case MUTANTS -> new MutantsMeasurement();
      case VERIFY -> new VerifyMeasurement();
      case LOG -> new LogMeasurement();
    };
  }

  /** The name on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
