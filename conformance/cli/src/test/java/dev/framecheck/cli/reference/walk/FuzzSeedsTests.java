package dev.framecheck.cli.reference.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.cli.fuzz.SessionStoreFuzzTests;
import dev.framecheck.cli.fuzz.TraceReaderFuzzTests;
import dev.framecheck.reference.browser.Cookie;
import dev.framecheck.reference.browser.Profile;
import dev.framecheck.reference.browser.SavedWindow;
import dev.framecheck.reference.browser.SessionStore;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Trace;
import dev.framecheck.traces.TraceCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a fuzzer starts from is made of the corpus. With {@code -Dframecheck.seeds=write} it is
 * written anew.
 */
class FuzzSeedsTests {

  private static final Path CORPUS = Path.of("..", "..", "traces", "corpus");
  private static final Path INPUTS = Path.of("src", "test", "resources");
  private static final int WALKS = 40;
  private static final int LINES = 12;
  private static final int KEY = 0x37fa213d;
  private static final int SMALL_PART = 3;

  @TempDir private Path folder;

  @Test
  void walksOfFraming() throws Exception {
    agree(WalkFuzzTests.class, "framing", walks("framing"));
  }

  @Test
  void walksOfClosing() throws Exception {
    agree(WalkFuzzTests.class, "closing", walks("closing"));
  }

  @Test
  void walksOfOpening() throws Exception {
    agree(WalkFuzzTests.class, "opening", walks("opening"));
  }

  @Test
  void linesOfTheCorpus() throws Exception {
    Map<String, byte[]> seeds = new TreeMap<>();
    for (String topic : List.of("framing", "closing", "privacy")) {
      for (Trace trace : some(topic, LINES)) {
        seeds.put(name(trace), TraceCodec.write(trace).getBytes(StandardCharsets.UTF_8));
      }
    }
    agree(TraceReaderFuzzTests.class, "line", seeds);
  }

  @Test
  void filesOfASession() throws Exception {
    SessionStore store = SessionStore.unforced(folder);
    store.saveWindows(
        List.of(new SavedWindow(1, "http://a.example/"), new SavedWindow(7, "b\tc\n%")));
    store.saveProfile(
        new Profile(
            List.of(new Cookie("a.example", "id", "1=2; ü")),
            List.of("a.example"),
            List.of("http://a.example/")));
    agree(SessionStoreFuzzTests.class, "windows", cuts(folder.resolve("session.txt")));
    agree(SessionStoreFuzzTests.class, "profile", cuts(folder.resolve("profile.txt")));
  }

  /** A file as it was saved, cut short, and with one bit turned. */
  private static Map<String, byte[]> cuts(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] turned = whole.clone();
    turned[whole.length / 2] ^= 1;
    return new TreeMap<>(
        Map.of("whole", whole, "cut", Arrays.copyOf(whole, whole.length / 2), "turned", turned));
  }

  private static Map<String, byte[]> walks(String topic) throws IOException {
    Machine machine = Machine.of(topic);
    Map<String, byte[]> seeds = new TreeMap<>();
    for (Trace trace : some(topic, WALKS)) {
      List<Walk.Move> moves = new ArrayList<>();
      trace
          .steps()
          .forEach(
              step ->
                  moves.add(
                      new Walk.Move(
                          machine.rank(step.in()),
                          false,
                          KEY,
                          moves.size(),
                          moves.size() % 2 * SMALL_PART)));
      seeds.put(name(trace), WalkBytes.write(new Walk(trace.role(), moves), machine.roles()));
    }
    return seeds;
  }

  /** So many traces of the core suite, from its whole breadth. */
  private static List<Trace> some(String topic, int count) throws IOException {
    List<Trace> traces = Corpus.read(CORPUS.resolve(topic + "-core.jsonl")).traces();
    List<Trace> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(traces.get((int) ((long) i * traces.size() / count)));
    }
    return some;
  }

  private static String name(Trace trace) {
    return trace.id().replace('/', '-');
  }

  private static void agree(Class<?> target, String method, Map<String, byte[]> seeds)
      throws IOException {
    Path inputs =
        INPUTS
            .resolve(target.getPackageName().replace('.', '/'))
            .resolve(target.getSimpleName() + "Inputs")
            .resolve(method);
    if (System.getProperty("framecheck.seeds", "").equals("write")) {
      Files.createDirectories(inputs);
      for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
        Files.write(inputs.resolve(seed.getKey()), seed.getValue());
      }
    }
    for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
      assertThat(inputs.resolve(seed.getKey())).hasBinaryContent(seed.getValue());
    }
  }
}
