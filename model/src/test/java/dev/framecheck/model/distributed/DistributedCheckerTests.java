package dev.framecheck.model.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.model.SpecificationException;
import dev.framecheck.model.alloy.AlloyEngine;
import dev.framecheck.model.check.CheckListener;
import dev.framecheck.model.check.Checker;
import dev.framecheck.model.check.ModelResult;
import dev.framecheck.model.check.PropertyResult;
import dev.framecheck.model.check.Size;
import dev.framecheck.model.check.Topic;
import dev.framecheck.model.check.Verdict;
import dev.framecheck.model.tlc.Specs;
import dev.framecheck.model.tlc.TlcEngine;
import dev.framecheck.model.tlc.TlcOptions;
import dev.framecheck.model.tlc.TlcState;
import dev.framecheck.model.worker.WorkerPool;
import dev.framecheck.model.worker.WorkerProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One server and two workers on loopback. */
class DistributedCheckerTests {

  private static final TlcOptions OPTIONS =
      TlcOptions.DEFAULT.withProfile(WorkerProfile.sustained()).withTimeout(Duration.ofMinutes(2));
  private static final Cluster TWO_WORKERS = new Cluster("127.0.0.1", 0, 2);

  private static final Topic TOPIC = Topic.read(Specs.folder("distributed"));
  private static WorkerPool pool;
  private static TlcEngine tlc;
  private static Checker ordinary;

  private final List<Node> started = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void startPool() {
    pool = new WorkerPool(1);
    tlc = new TlcEngine(pool);
    ordinary = new Checker(tlc, new AlloyEngine(pool), OPTIONS, CheckListener.SILENT);
  }

  @AfterAll
  static void closePool() {
    pool.close();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    assertThat(started).allSatisfy(node -> assertThat(node.ended()).isDone());
  }

  private static Checker.Subject subject(String model) {
    return new Checker.Subject(TOPIC, TOPIC.model(model));
  }

  private ModelResult check(String model) {
    return check(model, TWO_WORKERS, "none", DistributedListener.SILENT);
  }

  /** Checks a model; when the server says a thing, the first worker is killed. */
  private ModelResult check(
      String model, Cluster cluster, String deadly, DistributedListener listener) {
    DistributedTlc.Watcher watcher =
        new DistributedTlc.Watcher() {
          @Override
          public void started(Role role, Node node) {
            started.add(node);
          }

          @Override
          public void said(String line) {
            if (line.contains(deadly)) {
              started.get(1).kill();
            }
          }
        };
    DistributedTlc distributed = new DistributedTlc(tlc.jar(), cluster, watcher);
    return new DistributedChecker(
            ordinary, tlc, OPTIONS, distributed, CheckListener.SILENT, listener)
        .check(List.of(subject(model)), Size.SMALL)
        .models()
        .get(0);
  }

  private static ModelResult checkOrdinarily(String model) {
    return ordinary.check(List.of(subject(model)), Size.SMALL).models().get(0);
  }

  private static PropertyResult property(ModelResult result, String name) {
    return result.properties().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Verdict> verdicts(ModelResult result) {
    return result.properties().stream().map(PropertyResult::result).toList();
  }

  @Test
  void findsTheSameStatesAndListensAtItsAddressAlone() {
    List<String> reached = new ArrayList<>();
    DistributedListener listener =
        new DistributedListener() {
          @Override
          public void serving(String model, String command) {
            int port = Integer.parseInt(command.replaceAll(".*\\.port=(\\d+) .*", "$1"));
            for (byte last = 1; last <= 2; last++) {
              try (Socket socket =
                  new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, last}), port)) {
                reached.add(socket.getInetAddress().getHostAddress());
              } catch (IOException e) {
                // Nothing listens there.
              }
            }
          }
        };
    ModelResult result = check("Holds", TWO_WORKERS, "none", listener);
    assertThat(started).as("a server and two workers").hasSize(3);
    assertThat(result.result()).as(result.message()).isEqualTo(Verdict.PASS);
    assertThat(verdicts(result)).containsOnly(Verdict.PASS);
    assertThat(result.distinctStates()).isEqualTo(checkOrdinarily("Holds").distinctStates());
    assertThat(reached).containsExactly("127.0.0.1");
  }

  @Test
  void namesWhatIsViolatedAndShowsTheWholeBehaviour() {
    ModelResult result = check("Far");
    ModelResult expected = checkOrdinarily("Far");
    assertThat(result.result()).isEqualTo(Verdict.FAIL).isEqualTo(expected.result());
    assertThat(result.message()).isEqualTo(expected.message());
    assertThat(verdicts(result)).isEqualTo(verdicts(expected));
    assertThat(result.distinctStates()).isEqualTo(expected.distinctStates());

    PropertyResult near = property(result, "NearInv");
    assertThat(near.message()).isEqualTo("invariant NearInv is violated");
    List<TlcState> states = near.counterexample().states();
    assertThat(states)
        .hasSameSizeAs(property(expected, "NearInv").counterexample().states())
        .hasSize(8);
    assertThat(states.get(0).variables()).containsEntry("x", "0").containsEntry("y", "0");
    assertThat(property(result, "NoDeadlock").counterexample().states()).hasSize(11);
  }

  @Test
  void leavesOutWhatDistributedModeWouldMiss() {
    assertThat(DistributedChecker.leftOut(subject("Steps"), Size.SMALL))
        .extracting(Topic.Property::name)
        .containsExactly("NoReturnProp", "ArrivesProp");
    assertThat(DistributedChecker.leftOut(subject("Far"), Size.SMALL)).isEmpty();
    assertThat(checkOrdinarily("Steps").result()).as("both are violated").isEqualTo(Verdict.FAIL);

    ModelResult result = check("Steps");
    assertThat(result.result()).as(result.message()).isEqualTo(Verdict.PASS);
    assertThat(verdicts(result)).containsExactly(Verdict.PASS, Verdict.UNKNOWN, Verdict.UNKNOWN);
  }

  @Test
  void evaluatesAssumptions() {
    ModelResult result = check("TooWide");
    assertThat(result.result()).isEqualTo(Verdict.FAIL);
    assertThat(property(result, "MaxIsSmall").result()).isEqualTo(Verdict.FAIL);
    assertThat(property(result, "InsideInv").result()).isEqualTo(Verdict.UNKNOWN);
    assertThat(started).isEmpty();
  }

  @Test
  void endsWhenAWorkerDies() {
    ModelResult result = check("Wide", TWO_WORKERS, "STARTMSG 7001:", DistributedListener.SILENT);
    assertThat(result.result()).isEqualTo(Verdict.ERROR);
    assertThat(result.message())
        .isEqualTo(
            "TLC was killed: a worker's JVM ended with exit code 137 before the run was over");
    assertThat(verdicts(result)).containsExactly(Verdict.UNKNOWN);
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      Cluster taken = new Cluster("127.0.0.1", other.getLocalPort(), 1);
      assertThatThrownBy(() -> check("Holds", taken, "none", DistributedListener.SILENT))
          .isInstanceOf(SpecificationException.class)
          .hasMessageStartingWith("TLC's server can't listen on 127.0.0.1:" + other.getLocalPort());
    }
  }
}
