package dev.framecheck.cli.reference;

import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.policy.AdmissionPolicy;
import dev.framecheck.reference.policy.BlockReason;
import dev.framecheck.reference.policy.Context;
import dev.framecheck.reference.policy.Csp;
import dev.framecheck.reference.policy.Decision;
import dev.framecheck.reference.policy.ForbiddenHeaders;
import dev.framecheck.reference.policy.HstsStore;
import dev.framecheck.reference.policy.Origin;
import dev.framecheck.reference.policy.Preferences;
import dev.framecheck.reference.policy.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the reference admits. */
final class AdmissionAnswers {

  private AdmissionAnswers() {}

  /** Doors: what a use of an address comes to. */
  static Map<String, Object> door(Question question) {
    if (question.has("requestHeaders")) {
      return Map.of(
          "sent",
          question.texts("requestHeaders").stream()
              .filter(name -> !ForbiddenHeaders.contains(name))
              .toList());
    }
    Use use = use(question.text("door"));
    String url = question.text("url");
    if (use != Use.CONSTRUCTOR && !url.startsWith("ws")) {
      throw new UnsupportedInputException("The reference fetches no pages.");
    }
    Decision decision =
        policy(new HstsStore(Instant::now))
            .decide(
                use,
                Context.window(Origin.parse("http://example.com")),
                WebSocketUrl.construct(url, Optional.empty()));
    return Map.of("effect", decision instanceof Decision.Admitted ? "handshake" : "nothing");
  }

  private static Use use(String door) {
    return switch (door) {
      case "constructor" -> Use.CONSTRUCTOR;
      case "address-bar", "link", "frame", "meta-refresh", "redirect" -> Use.NAVIGATION;
      case "form" -> Use.FORM;
      case "xhr", "fetch" -> Use.FETCH;
      case "command-line" -> Use.COMMAND_LINE;
      case "other-program" -> Use.EXTERNAL_HANDLER;
      default -> Use.SUBRESOURCE;
    };
  }

  /** Origins: what the Origin header has. Which origin a global has is HTML's, and played here. */
  static Map<String, Object> origin(Question question) {
    Origin page = question.flag("pageSandboxed") ? Origin.opaque() : question.origin("page");
    String kind = question.text("global");
    Origin own =
        question.flag("sandboxed") || kind.startsWith("data")
            ? Origin.opaque()
            : question.has("url") ? question.origin("url") : page;
    Context context = kind.endsWith("worker") ? Context.worker(own) : Context.window(own);
    if (question.flag("inPage")) {
      context = context.inside(List.of(page));
    }
    Decision decision =
        policy(new HstsStore(Instant::now))
            .decide(Use.CONSTRUCTOR, context, WebSocketUrl.parse("wss://rival.test/chat"));
    return Map.of(
        "origin", decision instanceof Decision.Admitted admitted ? admitted.origin() : "");
  }

  /** Admission: what becomes of a request before its first byte. */
  static Map<String, Object> admission(Question question) {
    WebSocketUrl url = question.url();
    HstsStore known = new HstsStore(Instant::now);
    if (question.flag("hsts")) {
      known.preload(url.host(), false);
    }
    Origin page = question.origin("page");
    List<Origin> around = new ArrayList<>(question.origins("ancestor"));
    Context context =
        (question.flag("worker") ? Context.worker(page) : Context.window(page)).inside(around);
    if (!question.text("csp").equals("none")) {
      context = context.under(Csp.parse(question.text("csp"), page));
    }
    if (question.flag("upgradeInsecureRequests")) {
      context = context.upgrading();
    }
    Decision decision = policy(known).decide(Use.CONSTRUCTOR, context, url);
    Map<String, Object> answer = new LinkedHashMap<>();
    if (decision instanceof Decision.Admitted admitted) {
      answer.put("outcome", "connect");
      answer.put("url", admitted.url().toString());
      answer.put("origin", admitted.origin());
    } else if (decision instanceof Decision.Blocked blocked) {
      answer.put("outcome", "refuse");
      answer.put("by", name(blocked.reason()));
    }
    return answer;
  }

  private static String name(BlockReason reason) {
    return switch (reason) {
      case BAD_PORT -> "bad-port";
      case MIXED_CONTENT -> "mixed-content";
      case CSP -> "csp";
      default -> reason.name();
    };
  }

  /** Csp: whether the policies let a connection through. Those that only report come apart. */
  static Map<String, Object> csp(Question question) {
    Origin self = question.origin("page");
    WebSocketUrl url = question.url();
    boolean allowed =
        question.objects("policies").stream()
            .filter(policy -> !policy.flag("reportOnly"))
            .flatMap(policy -> Csp.parse(header(policy), self).stream())
            .allMatch(policy -> policy.allows(url));
    return Map.of("allowed", allowed);
  }

  private static String header(Question policy) {
    List<String> directives = new ArrayList<>();
    if (policy.has("connectSrc")) {
      directives.add("connect-src " + String.join(" ", policy.texts("connectSrc")));
    }
    if (policy.has("defaultSrc")) {
      directives.add("default-src " + String.join(" ", policy.texts("defaultSrc")));
    }
    return String.join("; ", directives);
  }

  /** Hsts: the address after answers that came before. One over broken TLS never comes. */
  static Map<String, Object> hsts(Question question) {
    long[] now = {0};
    HstsStore known = new HstsStore(() -> Instant.ofEpochSecond(now[0]));
    for (Question answer : question.objects("answers")) {
      if (!answer.has("certificate")) {
        now[0] = Long.parseLong(answer.text("at"));
        known.received(
            WebSocketUrl.construct(answer.text("url"), Optional.empty()), answer.text("header"));
      }
    }
    now[0] = Long.parseLong(question.text("now"));
    return Map.of("url", known.upgrade(question.url()).toString());
  }

  private static AdmissionPolicy policy(HstsStore known) {
    return new AdmissionPolicy(Preferences.DEFAULT, known, List.of());
  }
}
