package dev.framecheck.model.graph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.model.tlc.TlcConfig;
import dev.framecheck.model.tlc.TlcJar;
import dev.framecheck.model.tlc.TlcSpec;
import dev.framecheck.traces.StateGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelExtractionTests {

  private static final String ENDING =
      """
      ---- MODULE Ending ----
      EXTENDS Naturals, Sequences, FiniteSets, TLC
      VARIABLES ep, io
      Label(input) == [in |-> [t |-> input], out |-> <<>>, grade |-> "recommended", choice |-> "",
                       clauses |-> {"7.1.1"}, source |-> "rfc"]
      State(conn) == [role |-> "server", conn |-> conn, msg |-> "NONE", frame |-> [op |-> "NONE"]]
      Init == ep = State("OPEN") /\\ io = Label("quiet")
      Next == ep.conn = "OPEN" /\\ ep' = State("ENDED") /\\ io' = Label("endOfStream")
      ====
      """;

  @TempDir private Path folder;

  @Test
  void severalThreadsExtractAtOnce() throws Exception {
    Files.writeString(folder.resolve("Ending.tla"), ENDING);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<StateGraph>> graphs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        graphs.add(threads.submit(this::extract));
      }
      for (Future<StateGraph> graph : graphs) {
        assertThat(graph.get().states())
            .extracting(StateGraph.State::conn)
            .containsExactly("OPEN", "ENDED");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private StateGraph extract() throws IOException {
    TlcConfig config = TlcConfig.parse("INIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\n");
    return new StateGraphExtractor(TlcJar.bundled())
        .extract(TlcSpec.of("Ending", folder, config), "toy", "Ending");
  }
}
