package dev.framecheck.model.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.graph.extraction.FreshTlc;
import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcOutcome;
import dev.framecheck.model.tlc.TlcResult;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.model.worker.WorkerPool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written in Java for speed means what the specifications say: TLC compares them. */
class LogFileOperatorsTests {

  /** Bytes at the borders of the ranges of RFC 3629, in sequences of up to three; and long runs. */
  private static final String AGREEMENT =
      """
      ---- MODULE Agreement ----
      EXTENDS Wire, Utf8, LogFile, FiniteSets
      VARIABLE x
      Borders == {0, 127, 128, 143, 144, 159, 160, 191, 192, 193, 194, 223, 224, 225, 236, 237, 238, 239,
                  240, 241, 243, 244, 245, 255}
      Singles == UNION {[1..n -> Borders] : n \\in 0..3}
      Runs == {Bytes(s) : s \\in Singles} \\cup {<<<<97, 3>>, <<b, 1>>>> : b \\in Borders}
      Short == {Bytes(s) : s \\in UNION {[1..n -> {97, 98}] : n \\in 0..3}} \\cup {<<<<97, n>>>> : n \\in 1..3}
               \\cup {<<<<97, 2>>, <<98, 1>>>>}
      RECURSIVE Flat(_)
      Flat(r) == IF r = <<>> THEN <<>> ELSE [i \\in 1..Head(r)[2] |-> Head(r)[1]] \\o Flat(Tail(r))
      ASSUME Sizes   == \\A r \\in Runs : SizeOfRuns(r) = Size(r)
      ASSUME Decoded == \\A r \\in Runs, u \\in Utf8States : Utf8AfterRuns(u, r) = Utf8Runs(u, r)
      ASSUME Whole   == \\A r \\in Runs : RunsAreUtf8(r) = IsUtf8(r)
      ASSUME Same    == \\A a, b \\in Short : SameBytes(a, b) = (Flat(a) = Flat(b))
      ASSUME Begins  == \\A a, b \\in Short :
        BeginsWith(b, a) = (Len(Flat(a)) <= Len(Flat(b)) /\\ SubSeq(Flat(b), 1, Len(Flat(a))) = Flat(a))
      ASSUME Text    == LogText(17) = "17" /\\ LogText(TRUE) = "true" /\\ LogText("a") = "a" /\\ LogNumber("17") = 17
      ASSUME WRONG
      Init == x = 0
      Next == x' = x
      ====
      """;

  private static TlcResult run(String assumption) throws Exception {
    String text = AGREEMENT.replace("WRONG", assumption);
    Path specs = Path.of("..", "specs");
    TlcSpec spec =
        new TlcSpec(
            "Agreement",
            List.of(specs.resolve("framing"), specs.resolve("recorded")),
            TlcConfig.parse("INIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\n"),
            Map.of("Agreement", text));
    TlcOptions options =
        TlcOptions.DEFAULT.withOverrides(List.of(Path.of(FreshTlc.ownClasses().toURI())));
    try (WorkerPool pool = new WorkerPool(1)) {
      return new TlcEngine(pool).run(spec, options);
    }
  }

  @Test
  void agreeWithTheSpecifications() throws Exception {
    TlcResult result = run("TRUE");
    assertThat(result.outcome()).as(result.messages().toString()).isInstanceOf(TlcOutcome.Ok.class);
  }

  @Test
  void aDifferenceWouldBeFound() throws Exception {
    assertThat(run("\\E r \\in Runs : SizeOfRuns(r) # Size(r)").outcome())
        .isInstanceOf(TlcOutcome.AssumptionFalse.class);
  }
}
