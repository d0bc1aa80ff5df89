package dev.framecheck.cli.reference;

import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.policy.AdmissionPolicy;
import dev.framecheck.reference.policy.Context;
import dev.framecheck.reference.policy.Decision;
import dev.framecheck.reference.policy.HstsStore;
import dev.framecheck.reference.policy.Preferences;
import dev.framecheck.reference.policy.Preferences.Danger;
import dev.framecheck.reference.policy.Preferences.TlsVersion;
import dev.framecheck.reference.policy.Tls;
import dev.framecheck.reference.policy.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the reference makes of TLS, of an answer's status, and of its own settings. */
final class HandshakeAnswers {

  /** The guards that the reference ships. */
  private static final Set<String> GUARDS =
      Set.of(
          "blockMixedContent",
          "blockBadPorts",
          "applyContentPolicy",
          "applyHsts",
          "requireTls12",
          "sendServerName",
          "failOnTlsErrors",
          "limitMessages",
          "limitTime");

  private static final int ANOTHER_PROTOCOLS_PORT = 6000;

  private HandshakeAnswers() {}

  /** Handshakes: what comes of a connection. The server, and what TLS agrees upon, are played. */
  static Map<String, Object> handshake(Question question) {
    WebSocketUrl url = question.url();
    Context context = Context.window(question.origin("origin"));
    AdmissionPolicy policy =
        new AdmissionPolicy(Preferences.DEFAULT, new HstsStore(Instant::now), List.of());
    Map<String, Object> answer = new LinkedHashMap<>();
    boolean reached = !url.secure() || speaksTls(question.object("server"), url, policy);
    boolean open =
        reached && policy.judge(context, url, Integer.parseInt(question.text("status"))).isEmpty();
    answer.put("outcome", open ? "open" : "fail");
    if (url.secure()) {
      Map<String, Object> tls = new LinkedHashMap<>();
      tls.put("offered", offered().stream().map(HandshakeAnswers::name).toList());
      url.serverName().ifPresent(name -> tls.put("serverName", name));
      answer.put("tls", tls);
    }
    // What is not open has failed: the reference has nothing that would ask a second host.
    answer.put("requests", reached ? List.of(url.host()) : List.of());
    if (reached) {
      answer.put("originSeen", origin(policy, context, url));
    }
    answer.put("prompt", false);
    return answer;
  }

  private static String origin(AdmissionPolicy policy, Context context, WebSocketUrl url) {
    // A plain address would be mixed content of a page over TLS, and this is not what is asked.
    Decision decision = policy.decide(Use.CONSTRUCTOR, context, url.upgraded());
    return decision instanceof Decision.Admitted admitted ? admitted.origin() : "";
  }

  private static boolean speaksTls(Question server, WebSocketUrl url, AdmissionPolicy policy) {
    List<TlsVersion> known = new ArrayList<>();
    for (TlsVersion version : TlsVersion.values()) {
      known.add(version);
      if (name(version).equals(server.text("newestTls"))) {
        break;
      }
    }
    if (server.text("newestTls").equals("SSLv3")) {
      return false;
    }
    if (server.flag("dropsUnknownVersions") && !known.containsAll(offered())) {
      return false;
    }
    TlsVersion newest = known.get(known.size() - 1);
    Tls tls = new Tls(newest, url.serverName(), server.text("certificate").equals("valid"));
    return policy.judge(url, tls).isEmpty();
  }

  private static List<TlsVersion> offered() {
    return Arrays.stream(TlsVersion.values())
        .filter(version -> version.compareTo(Preferences.DEFAULT.leastTls()) >= 0)
        .toList();
  }

  private static String name(TlsVersion version) {
    return version == TlsVersion.TLS_1_0
        ? "TLSv1"
        : version.name().replace("TLS_", "TLSv").replace('_', '.');
  }

  /** Settings: which of those that were changed the reference calls dangerous. */
  static Map<String, Object> settings(Question question) {
    List<String> on = question.texts("on");
    List<String> changed = new ArrayList<>();
    GUARDS.stream().filter(guard -> !on.contains(guard)).forEach(changed::add);
    on.stream().filter(setting -> !GUARDS.contains(setting)).forEach(changed::add);
    List<String> dangerous =
        changed.stream().filter(setting -> !changedSo(setting).warnings().isEmpty()).toList();
    return Map.of(
        "dangerous",
        changed.isEmpty() && !Preferences.DEFAULT.warnings().isEmpty()
            ? Preferences.DEFAULT.warnings()
            : dangerous);
  }

  private static Preferences changedSo(String setting) {
    Preferences shipped = Preferences.DEFAULT;
    return switch (setting) {
      case "blockMixedContent" -> shipped.with(Danger.ALLOW_MIXED_CONTENT);
      case "applyContentPolicy" -> shipped.with(Danger.IGNORE_CSP);
      case "applyHsts" -> shipped.with(Danger.IGNORE_HSTS);
      case "blockBadPorts" -> preferences(Set.of(ANOTHER_PROTOCOLS_PORT), shipped.leastTls());
      case "requireTls12" -> preferences(Set.of(), TlsVersion.TLS_1_1);
      case "requireTls13" -> preferences(Set.of(), TlsVersion.TLS_1_3);
      default ->
          throw new UnsupportedInputException("In the reference " + setting + " can't be changed.");
    };
  }

  private static Preferences preferences(Set<Integer> ports, TlsVersion least) {
    return new Preferences(Preferences.DEFAULT.localhostIsLocal(), Set.of(), ports, least);
  }
}
