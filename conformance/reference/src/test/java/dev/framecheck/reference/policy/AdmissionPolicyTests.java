package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.policy.ContentHook.Moment;
import dev.framecheck.reference.policy.Decision.Admitted;
import dev.framecheck.reference.policy.Decision.Blocked;
import dev.framecheck.reference.policy.Preferences.Danger;
import dev.framecheck.reference.policy.Preferences.TlsVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may connect where, and as whom (Fetch, "main fetch"; Mixed Content, 4). */
class AdmissionPolicyTests {
  private static final Origin PAGE = Origin.parse("http://page.example");
  private static final Origin SECURE = Origin.parse("https://page.example");

  private final HstsStore hsts =
      new HstsStore(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
  private final AdmissionPolicy policy = policy(Preferences.DEFAULT);

  @Test
  void admitsAPageToAnyServerWithItsOrigin() {
    assertThat(decide(Context.window(PAGE), "ws://other.example:81/a"))
        .isEqualTo(admitted("ws://other.example:81/a", "http://page.example"));
    assertThat(decide(Context.window(SECURE), "wss://other.example/"))
        .isEqualTo(admitted("wss://other.example/", "https://page.example"));
  }

  @ParameterizedTest
  @EnumSource(value = Use.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSTRUCTOR")
  void theSchemesMeanNothingToAnybodyButTheConstructor(Use use) {
    for (String url : List.of("ws://h/", "wss://h/")) {
      assertThat(policy.decide(use, Context.window(PAGE), WebSocketUrl.parse(url)))
          .isEqualTo(new Blocked(BlockReason.NOT_THE_CONSTRUCTOR));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://page.example, http://page.example",
    "HTTPS://Page.example:443, https://page.example",
    "https://page.example:8443, https://page.example:8443",
    "http://[::1]:80, http://[::1]",
    "moz-extension://1234-ab, moz-extension://1234-ab",
  })
  void sendsTheSerialisedOrigin(String origin, String header) {
    assertThat(decide(Context.window(Origin.parse(origin)), "wss://h/"))
        .isEqualTo(admitted("wss://h/", header));
  }

  @Test
  void sendsNullForAnOpaqueOriginWhateverIsAroundIt() {
    Context sandboxed = Context.window(Origin.opaque()).inside(List.of(PAGE));
    assertThat(decide(sandboxed, "ws://h/")).isEqualTo(admitted("ws://h/", "null"));
    assertThat(decide(Context.worker(Origin.opaque()), "ws://h/"))
        .isEqualTo(admitted("ws://h/", "null"));
  }

  @Test
  void sendsTheFramesOwnOriginAndNotThatOfThePageAroundIt() {
    Context frame = Context.window(Origin.parse("http://frame.example")).inside(List.of(PAGE));
    assertThat(decide(frame, "ws://h/")).isEqualTo(admitted("ws://h/", "http://frame.example"));
    assertThat(decide(Context.worker(PAGE), "ws://h/"))
        .isEqualTo(admitted("ws://h/", "http://page.example"));
  }

  /** The context's origin, those around it from the inside out, and whether ws to a name passes. */
  @ParameterizedTest
  @CsvSource({
    "http://a, '', true",
    "https://a, '', false",
    "http://a, https://b, false",
    "http://a, 'http://b https://c', false",
    "http://a, 'https://b http://c', false",
    "http://a, http://b, true",
    "null, https://b, false",
    "null, http://b, true",
    "null, '', true",
    "http://localhost, '', false",
    "http://a.localhost:81, '', false",
    "http://127.0.0.1, '', false",
    "http://127.9.9.9:8080, '', false",
    "http://[::1], '', false",
    "http://128.0.0.1, '', true",
    "http://127.example, '', true",
    "http://localhost.example, '', true",
    "http://notlocalhost, '', true",
    "moz-extension://x, '', true",
    "moz-extension://x, https://b, false",
  })
  void blocksInsecureUrlsOfTrustworthyPages(String own, String around, boolean passes) {
    Origin origin = Contexts.origin(own);
    Decision decision = decide(Contexts.of(own, around), "ws://h/");
    assertThat(decision)
        .isEqualTo(
            passes
                ? admitted("ws://h/", origin.toString())
                : new Blocked(BlockReason.MIXED_CONTENT));
  }

  @ParameterizedTest
  @CsvSource({
    "wss://h/, true",
    "ws://127.0.0.1:81/, true",
    "ws://127.1/, true",
    "ws://[::1]/, true",
    "ws://localhost:81/, true",
    "ws://a.localhost/, true",
    "ws://localhost./, true",
    "ws://[::2]/, false",
    "ws://192.168.0.1/, false",
    "ws://localhost.example/, false",
    "ws://127.0.0.1.example/, false",
  })
  void aSecurePageReachesWhatIsTrustworthy(String url, boolean passes) {
    assertThat(decide(Context.window(SECURE), url) instanceof Admitted).isEqualTo(passes);
  }

  @Test
  void trustsTheNameLocalhostOnlyWhereItIsThisMachine() {
    AdmissionPolicy distrusting =
        policy(new Preferences(false, Set.of(), Set.of(), TlsVersion.TLS_1_2));
    Context page = Context.window(SECURE);
    assertThat(distrusting.decide(Use.CONSTRUCTOR, page, url("ws://localhost/")))
        .isEqualTo(new Blocked(BlockReason.MIXED_CONTENT));
    assertThat(distrusting.decide(Use.CONSTRUCTOR, page, url("ws://127.0.0.1/")))
        .isInstanceOf(Admitted.class);
  }

  @Test
  void looksAtAWorkersOwnOriginOnly() {
    Context worker = Context.worker(Origin.opaque()).inside(List.of(SECURE));
    assertThat(decide(worker, "ws://h/")).isInstanceOf(Admitted.class);
    assertThat(decide(Context.worker(SECURE), "ws://h/"))
        .isEqualTo(new Blocked(BlockReason.MIXED_CONTENT));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 22, 25, 110, 119, 143, 465, 587, 993, 995, 2049, 4190, 6000, 6667, 6697, 10080})
  void blocksThePortsOfOtherProtocols(int port) {
    for (String scheme : List.of("ws", "wss")) {
      assertThat(decide(Context.window(PAGE), scheme + "://h:" + port + "/"))
          .isEqualTo(new Blocked(BlockReason.BAD_PORT));
    }
    AdmissionPolicy allowing =
        policy(new Preferences(true, Set.of(), Set.of(port), TlsVersion.TLS_1_2));
    assertThat(allowing.decide(Use.CONSTRUCTOR, Context.window(PAGE), url("ws://h:" + port + "/")))
        .isInstanceOf(Admitted.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 24, 80, 81, 443, 8080, 65535})
  void blocksNoOtherPort(int port) {
    assertThat(decide(Context.window(PAGE), "wss://h:" + port + "/")).isInstanceOf(Admitted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ws://h/, wss://h/",
    "ws://h:80/, wss://h/",
    "ws://h:81/, wss://h:81/",
    "ws://127.0.0.1/, wss://127.0.0.1/",
    "wss://h:80/, wss://h:80/",
  })
  void upgradesBeforeItBlocksWhereThePageAsksForIt(String asked, String reached) {
    Context page = Context.window(SECURE).upgrading();
    assertThat(decide(page, asked)).isEqualTo(admitted(reached, "https://page.example"));
  }

  @Test
  void aPolicyOfThePageCanAskForTheUpgrade() {
    Context page =
        Context.window(SECURE)
            .under(Csp.parse("upgrade-insecure-requests; connect-src wss:", SECURE));
    assertThat(decide(page, "ws://h/")).isEqualTo(admitted("wss://h/", "https://page.example"));
  }

  @Test
  void strictHostsAreUpgradedAfterTheBlockingAndNotBefore() {
    hsts.preload("strict.example", true);
    assertThat(decide(Context.window(PAGE), "ws://a.strict.example:80/"))
        .isEqualTo(admitted("wss://a.strict.example/", "http://page.example"));
    assertThat(decide(Context.window(PAGE), "ws://strict.example:81/"))
        .isEqualTo(admitted("wss://strict.example:81/", "http://page.example"));
    assertThat(decide(Context.window(SECURE), "ws://strict.example/"))
        .isEqualTo(new Blocked(BlockReason.MIXED_CONTENT));
    Context secureSourcesOnly = Context.window(PAGE).under(Csp.parse("connect-src wss:", PAGE));
    assertThat(decide(secureSourcesOnly, "ws://strict.example/"))
        .isEqualTo(new Blocked(BlockReason.CSP));
  }

  @Test
  void thisMachineIsNeverUpgradedByStrictness() {
    hsts.preload("localhost", true);
    assertThat(decide(Context.window(PAGE), "ws://a.localhost/"))
        .isEqualTo(admitted("ws://a.localhost/", "http://page.example"));
  }

  @Test
  void allPoliciesHaveToAgree() {
    List<Csp> policies = Csp.parse("connect-src *, connect-src ws://a.example", PAGE);
    Context page = Context.window(PAGE).under(policies);
    assertThat(decide(page, "ws://a.example/")).isInstanceOf(Admitted.class);
    assertThat(decide(page, "ws://b.example/")).isEqualTo(new Blocked(BlockReason.CSP));
  }

  @Test
  void asksEachHookOnceAndWithTheUrlThatIsReached() {
    hsts.preload("h", false);
    List<String> asked = new ArrayList<>();
    ContentHook hook = (moment, context, url) -> asked.add(moment + " " + url);
    AdmissionPolicy hooked = new AdmissionPolicy(Preferences.DEFAULT, hsts, List.of(hook, hook));
    hooked.decide(Use.CONSTRUCTOR, Context.window(PAGE), url("ws://h/"));
    assertThat(asked).containsExactly("BEFORE_REQUEST wss://h/", "BEFORE_REQUEST wss://h/");
    asked.clear();
    hooked.judge(Context.window(PAGE), url("wss://h/"), 101);
    assertThat(asked).hasSize(2).allMatch("AFTER_RESPONSE wss://h/"::equals);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aHookCanRefuseAtEitherMoment(Moment refused) {
    ContentHook hook = (moment, context, url) -> moment != refused;
    AdmissionPolicy hooked = new AdmissionPolicy(Preferences.DEFAULT, hsts, List.of(hook));
    Context page = Context.window(PAGE);
    assertThat(hooked.decide(Use.CONSTRUCTOR, page, url("ws://h/")) instanceof Admitted)
        .isEqualTo(refused != Moment.BEFORE_REQUEST);
    assertThat(hooked.judge(page, url("ws://h/"), 101))
        .isEqualTo(
            refused == Moment.AFTER_RESPONSE ? Optional.of(BlockReason.HOOK) : Optional.empty());
  }

  @Test
  void asksNoHookAboutWhatIsBlockedAnyway() {
    List<Moment> asked = new ArrayList<>();
    ContentHook hook = (moment, context, url) -> asked.add(moment);
    AdmissionPolicy hooked = new AdmissionPolicy(Preferences.DEFAULT, hsts, List.of(hook));
    hooked.decide(Use.CONSTRUCTOR, Context.window(SECURE), url("ws://h/"));
    hooked.decide(Use.NAVIGATION, Context.window(PAGE), url("ws://h/"));
    hooked.judge(Context.window(PAGE), url("ws://h/"), 302);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "101, ''",
    "100, STATUS",
    "200, STATUS",
    "300, REDIRECT",
    "301, REDIRECT",
    "302, REDIRECT",
    "303, REDIRECT",
    "307, REDIRECT",
    "308, REDIRECT",
    "399, REDIRECT",
    "401, STATUS",
    "407, STATUS",
    "503, STATUS",
  })
  void takesNothingBut101(int status, String reason) {
    assertThat(
            policy.judge(Context.window(PAGE), url("ws://h/"), status).map(Enum::name).orElse(""))
        .isEqualTo(reason);
  }

  @Test
  void looksAtThePoliciesOnceMoreWhenTheResponseCame() {
    Context page = Context.window(PAGE).under(Csp.parse("connect-src 'none'", PAGE));
    assertThat(policy.judge(page, url("ws://h/"), 101)).contains(BlockReason.CSP);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a, '', true",
    "https://a, https://b, true",
    "https://a, 'https://b http://c', false",
    "http://a, '', false",
    "http://localhost, '', true",
    "null, https://b, false",
  })
  void knowsSecureContexts(String own, String around, boolean secure) {
    Context context = Contexts.of(own, around);
    assertThat(policy.isSecureContext(context)).isEqualTo(secure);
  }

  @Test
  void theDefaultsAreNotDangerous() {
    assertThat(Preferences.DEFAULT.warnings()).isEmpty();
    assertThat(Preferences.DEFAULT.leastTls()).isEqualTo(TlsVersion.TLS_1_2);
  }

  @Test
  void namesEachDangerousPreference() {
    Preferences dangerous =
        new Preferences(true, Set.of(Danger.values()), Set.of(25, 22, 8080), TlsVersion.TLS_1_0);
    assertThat(dangerous.warnings())
        .containsExactly(
            "ALLOW_MIXED_CONTENT",
            "IGNORE_CSP",
            "IGNORE_HSTS",
            "ALLOW_PORT_22",
            "ALLOW_PORT_25",
            "ALLOW_TLS_1_0");
  }

  @Test
  void eachDangerSwitchesOffItsRuleAndNoOther() {
    hsts.preload("h", false);
    Context page = Context.window(SECURE);
    Context confined = Context.window(PAGE).under(Csp.parse("connect-src 'none'", PAGE));
    AdmissionPolicy mixed = policy(Preferences.DEFAULT.with(Danger.ALLOW_MIXED_CONTENT));
    assertThat(mixed.decide(Use.CONSTRUCTOR, page, url("ws://o/"))).isInstanceOf(Admitted.class);
    assertThat(mixed.decide(Use.CONSTRUCTOR, confined, url("ws://o/")))
        .isEqualTo(new Blocked(BlockReason.CSP));
    AdmissionPolicy lax = policy(Preferences.DEFAULT.with(Danger.IGNORE_CSP));
    assertThat(lax.decide(Use.CONSTRUCTOR, confined, url("ws://o/"))).isInstanceOf(Admitted.class);
    assertThat(lax.decide(Use.CONSTRUCTOR, page, url("ws://o/")))
        .isEqualTo(new Blocked(BlockReason.MIXED_CONTENT));
    AdmissionPolicy plain = policy(Preferences.DEFAULT.with(Danger.IGNORE_HSTS));
    assertThat(plain.decide(Use.CONSTRUCTOR, Context.window(PAGE), url("ws://h/")))
        .isEqualTo(admitted("ws://h/", "http://page.example"));
  }

  private Decision decide(Context context, String url) {
    return policy.decide(Use.CONSTRUCTOR, context, url(url));
  }

  private AdmissionPolicy policy(Preferences preferences) {
    return new AdmissionPolicy(preferences, hsts, List.of());
  }

  private static Admitted admitted(String url, String origin) {
    return new Admitted(url(url), origin);
  }

  private static WebSocketUrl url(String text) {
    return WebSocketUrl.parse(text);
  }
}
