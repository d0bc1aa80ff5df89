package dev.framecheck.cli.reference;

import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.policy.Context;
import dev.framecheck.reference.policy.CookieStore;
import dev.framecheck.reference.policy.CredentialStore;
import dev.framecheck.reference.policy.Origin;
import dev.framecheck.reference.policy.PublicSuffixes;
import dev.framecheck.reference.policy.StoredCookie;
import dev.framecheck.reference.policy.ThirdParty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the reference remembers, and lets go out again. */
final class CookieAnswers {

  private static final String NAME = "id";

  private CookieAnswers() {}

  /** Cookies: what goes out with a handshake of what is remembered. */
  static Map<String, Object> sent(Question question) {
    WebSocketUrl url = question.url();
    Context context = context(question);
    if (question.has("credential")) {
      Question credential = question.object("credential");
      CredentialStore store = new CredentialStore(PublicSuffixes.SINGLE_LABELS);
      WebSocketUrl owner = WebSocketUrl.parse("wss://" + credential.text("host") + "/");
      store.given(inPrivate(Context.window(Origin.of(owner)), credential), owner, "Basic aTox");
      return Map.of("credentialSent", store.header(context, url).isPresent());
    }
    Question cookie = question.object("cookie");
    CookieStore store = store(question);
    WebSocketUrl setter =
        WebSocketUrl.parse(
            (url.secure() || cookie.flag("secure") ? "wss://" : "ws://")
                + cookie.text("domain")
                + cookie.text("path"));
    Context setting =
        inPrivate(
            Context.window(
                cookie.has("partition") ? cookie.origin("partition") : Origin.of(setter)),
            cookie);
    store.received(setting, setter, List.of(header(cookie)));
    if (store.cookies(setting, setter).isEmpty()) {
      throw new IllegalStateException("the cookie was not stored: " + header(cookie));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("cookieSent", store.header(context, url).isPresent());
    answer.put("cookieReadable", store.seenByPage(setting, setter).isPresent());
    return answer;
  }

  private static String header(Question cookie) {
    StringBuilder header = new StringBuilder(NAME + "=1; Path=" + cookie.text("path"));
    if (!cookie.flag("hostOnly")) {
      header.append("; Domain=").append(cookie.text("domain"));
    }
    header.append(cookie.flag("secure") ? "; Secure" : "");
    header.append(cookie.flag("httpOnly") ? "; HttpOnly" : "");
    if (!cookie.text("sameSite").equals("unset")) {
      header.append("; SameSite=").append(cookie.text("sameSite"));
    }
    return header.append(cookie.has("partition") ? "; Partitioned" : "").toString();
  }

  /** SetCookies: what becomes of a header of an answer; the store is not told its status. */
  static Map<String, Object> set(Question question) {
    WebSocketUrl url = question.url();
    CookieStore store = store(question);
    Origin own = Origin.of(url);
    Origin top = question.flag("sameSiteRequest") ? own : Origin.parse("https://rival.test");
    Context context = inPrivate(Context.window(top), question);
    Context home = inPrivate(Context.window(own), question);
    if (question.flag("secureCookieThere")) {
      WebSocketUrl secure = url.upgraded();
      store.received(
          inPrivate(Context.window(Origin.of(secure)), question),
          secure,
          List.of(NAME + "=0; Secure; Path=/"));
    }
    store.received(context, url, List.of(question.text("setCookie")));
    Optional<StoredCookie> stored = stored(store, List.of(context, home), url);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("stored", stored.isPresent());
    stored.ifPresent(
        cookie -> {
          answer.put("jar", jar(store, context, home, url));
          answer.put("domain", cookie.domain());
          answer.put("hostOnly", cookie.hostOnly());
          answer.put(
              "readable",
              store.seenByPage(context, url).isPresent()
                  || store.seenByPage(home, url).isPresent());
        });
    return answer;
  }

  private static Optional<StoredCookie> stored(
      CookieStore store, List<Context> contexts, WebSocketUrl url) {
    return contexts.stream()
        .flatMap(context -> store.cookies(context, url).stream())
        .filter(cookie -> cookie.value().equals("1"))
        .findFirst();
  }

  /** In which jar it is seen: that of the context, the other, or both. */
  private static String jar(CookieStore store, Context context, Context home, WebSocketUrl url) {
    List<String> jars = new ArrayList<>();
    for (boolean isPrivate : new boolean[] {false, true}) {
      List<Context> contexts = List.of(inJar(context, isPrivate), inJar(home, isPrivate));
      if (stored(store, contexts, url).isPresent()) {
        jars.add(isPrivate ? "private" : "normal");
      }
    }
    return String.join("+", jars);
  }

  private static Context inJar(Context context, boolean isPrivate) {
    return new Context(
        context.kind(),
        context.origin(),
        context.ancestors(),
        context.policies(),
        context.upgradesInsecureRequests(),
        isPrivate);
  }

  private static CookieStore store(Question question) {
    return new CookieStore(
        question.flag("blockThirdParties") ? ThirdParty.BLOCK : ThirdParty.ALLOW,
        PublicSuffixes.SINGLE_LABELS,
        () -> Instant.EPOCH);
  }

  /** The document that asks, in those around it. */
  private static Context context(Question question) {
    List<Origin> around = new ArrayList<>(question.origins("between"));
    if (!question.text("by").equals(question.text("page")) || !around.isEmpty()) {
      around.add(question.origin("page"));
    }
    return inPrivate(Context.window(question.origin("by")).inside(around), question);
  }

  private static Context inPrivate(Context context, Question question) {
    return question.flag("private") ? context.inPrivate() : context;
  }
}
