package dev.framecheck.targets.bugs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.framecheck.kit.Verdict;
import dev.framecheck.targets.list.TargetList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The benchmark: documented faults of real releases. */
public final class BugList {

  private static final String RESOURCE = "/dev/framecheck/targets/bugs.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private record File(List<Bug> bugs) {}

  private BugList() {}

  /** The list that belongs to this module, ascending by id. */
  public static List<Bug> committed() {
    try (InputStream in = BugList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), TargetList.committed());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " can't be read", e);
    }
  }

  /**
   * Reads a list.
   *
   * @param targets where every release must be found
   * @throws IOException if the text is no such list
   * @throws IllegalArgumentException if what it says can't be; the message names the row
   */
  static List<Bug> parse(String json, TargetList targets) throws IOException {
    List<Bug> bugs = JSON.readValue(json, File.class).bugs();
    Set<String> ids = new HashSet<>();
    String last = "";
    for (Bug bug : bugs) {
      check(ids.add(bug.id()) && bug.id().compareTo(last) > 0, bug, "the ids don't ascend");
      last = bug.id();
      check(targets.find(bug.bad()).isPresent(), bug, "there is no target " + bug.bad());
      @Nullable String good = bug.good();
      check(good == null || targets.find(good).isPresent(), bug, "there is no target " + good);
      check((bug.beyond() == null) == (bug.verdict() != null), bug, "a verdict or a reason");
      check(bug.verdict() == null || !bug.clauses().isEmpty(), bug, "it breaks no clause");
      check(
          bug.verdict() == null
              || bug.verdict() == Verdict.FAIL
              || bug.verdict() == Verdict.NON_STRICT,
          bug,
          "its verdict is neither fail nor non-strict");
      check(isPattern(bug.about()), bug, "what it is about is no pattern");
    }
    return bugs;
  }

  private static boolean isPattern(@Nullable String text) {
    try {
      return text == null || Pattern.compile(text) != null;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static void check(boolean holds, Bug bug, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("in the list of faults, " + bug.id() + ": " + otherwise);
    }
  }
}
