package dev.framecheck.cli.reference.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Role;
import java.util.List;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Test;

/**
 * A fuzzer steers walks through the state graph by what they cover in the reference; the model says
 * what is permitted. Without a fuzzer the seeds are walked.
 */
class WalkFuzzTests {

  @FuzzTest(maxDuration = "30m")
  void framing(byte[] data) {
    isPermitted("framing", data);
  }

  @FuzzTest(maxDuration = "30m")
  void closing(byte[] data) {
    isPermitted("closing", data);
  }

  @FuzzTest(maxDuration = "30m")
  void opening(byte[] data) {
    isPermitted("opening", data);
  }

  private static void isPermitted(String topic, byte[] data) {
    Walk walk = WalkBytes.read(data, Machine.of(topic).roles());
    WalkChecks.isPermitted(topic, new ReferenceTarget(), walk);
  }

  @Test
  void seedsAreTheWalksThatTheyWereMadeOf() {
    List<Role> roles = Machine.of("framing").roles();
    Walk walk =
        new Walk(
            Role.SERVER,
            List.of(
                new Walk.Move(513, true, -2, -3, 20), new Walk.Move(0, false, 0x01020304, 5, 0)));
    assertThat(WalkBytes.read(WalkBytes.write(walk, roles), roles)).isEqualTo(walk);
  }

  /** That the oracle sees faults: the walk to each, as a fuzzer would hand it over. */
  @Example
  void aFaultIsFoundFromBytes() {
    Machine machine = Machine.of("framing");
    for (Fault fault : Fault.of("framing")) {
      Walker walker = new Walker(machine, new FaultyTarget(fault));
      byte[] data = WalkBytes.write(new ShortestWalk(machine, walker).find(), machine.roles());
      List<Input> inputs = walker.walk(WalkBytes.read(data, machine.roles())).inputs();
      assertThat(inputs).as(fault.name()).hasSize(fault.steps());
    }
  }
}
