package dev.framecheck.cli.reference;

import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.kit.decision.DecisionTarget;
import dev.framecheck.traces.Source;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The reference implementation, asked for its decisions. It is bound by every rule. Here questions
 * become calls, and what the calls return becomes answers; nothing is decided here, but where a
 * question tells of a browser around the reference, which has to be played: what HTML makes of a
 * sandbox, and what TLS agrees upon with a server.
 */
public final class ReferenceDecisions implements DecisionTarget {

  @Override
  public Set<Source> boundBy() {
    return EnumSet.allOf(Source.class);
  }

  @Override
  public Map<String, Object> decide(String model, Map<String, Object> in) {
    Question question = new Question(in);
    return switch (model) {
      case "Doors" -> AdmissionAnswers.door(question);
      case "Origins" -> AdmissionAnswers.origin(question);
      case "Admission" -> AdmissionAnswers.admission(question);
      case "Csp" -> AdmissionAnswers.csp(question);
      case "Hsts" -> AdmissionAnswers.hsts(question);
      case "Handshakes" -> HandshakeAnswers.handshake(question);
      case "Settings" -> HandshakeAnswers.settings(question);
      case "Cookies" -> CookieAnswers.sent(question);
      case "SetCookies" -> CookieAnswers.set(question);
      default ->
          throw new UnsupportedInputException(
              "The reference does not decide what " + model + " asks.");
    };
  }
}
