package dev.framecheck.reference.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Event;
import dev.framecheck.reference.Event.BinaryReceived;
import dev.framecheck.reference.Event.CloseReceived;
import dev.framecheck.reference.Event.TextReceived;
import dev.framecheck.reference.Peer;
import dev.framecheck.reference.Role;
import dev.framecheck.reference.SendRefusedException;
import dev.framecheck.reference.closing.TcpEvent.Closed;
import dev.framecheck.reference.closing.TcpEvent.EndOutput;
import dev.framecheck.reference.closing.TcpEvent.Release;
import dev.framecheck.reference.closing.TcpEvent.Told;
import dev.framecheck.reference.closing.TcpEvent.Write;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Whatever happens, and in whatever order, a connection ends as RFC 6455, 7 says. */
class SchedulesTests {

  /** One thing that happens to a connection. */
  enum Step {
    TEXT,
    FRAGMENT,
    PART_OF_A_FRAME,
    PING,
    CLOSE,
    CLOSE_WITHOUT_CODE,
    GARBAGE,
    PEERS_END,
    RESET,
    STALL,
    DRAIN,
    SEND,
    SEND_PING,
    OWN_CLOSE,
    ABANDON,
    TIME
  }

  private int accepted;

  @Property(tries = 3000)
  void tellsNoMoreThanIsAllowedAndAlwaysEnds(
      @ForAll Role role, @ForAll("steps") @Size(max = 14) List<Step> steps) {
    TcpDriver driver =
        new TcpDriver(role, TcpDriver.SETTINGS.withIdle(TcpDriver.IDLE).withMaxQueuedBytes(40));
    accepted = 0;
    steps.forEach(step -> take(step, driver));
    // The peer never does anything any more: idle, closing and tcp follow each other at most.
    for (int i = 0; i < 3; i++) {
      driver.pass(TcpDriver.IDLE);
    }
    assertThat(driver.endpoint.isClosed()).isTrue();
    assertThat(driver.endpoint.bufferedBytes()).isZero();
    check(driver.events);
  }

  private void check(List<TcpEvent> events) {
    int closes = 0;
    int messages = 0;
    boolean received = false;
    boolean ended = false;
    for (TcpEvent event : events) {
      if (event instanceof Write write) {
        int opcode = write.bytes().byteAt(0) & 0x0F;
        assertThat(ended).as("wrote after the end").isFalse();
        assertThat(closes == 0 || opcode == 0xA).as("only Pongs follow a Close").isTrue();
        assertThat(closes > 0 && received).as("nothing follows both Closes").isFalse();
        closes += opcode == 0x8 ? 1 : 0;
        messages += opcode == 0x2 ? 1 : 0;
      } else if (event instanceof Told told) {
        Event what = told.event();
        assertThat(TcpDriver.isApplications(what)).isTrue();
        assertThat(received).as("told after the peer's Close").isFalse();
        assertThat(closes > 0 && (what instanceof TextReceived || what instanceof BinaryReceived))
            .as("delivered after the own Close")
            .isFalse();
        received |= what instanceof CloseReceived;
      } else if (event instanceof EndOutput || event instanceof Release) {
        assertThat(ended && event instanceof EndOutput).as("ended twice").isFalse();
        ended = true;
      }
    }
    Closed closed = (Closed) events.get(events.size() - 1);
    assertThat(events.stream().filter(Closed.class::isInstance)).hasSize(1);
    assertThat(closed.clean()).isEqualTo(closes == 1 && received);
    assertThat(closed.lost()).isEqualTo(accepted - messages);
    assertThat(closed.status().code() != 1006).isEqualTo(received);
  }

  private void take(Step step, TcpDriver driver) {
    TcpEndpoint endpoint = driver.endpoint;
    Peer peer = driver.peer;
    try {
      switch (step) {
        case TEXT -> driver.receive(peer.frame(Peer.TEXT, "t"));
        case FRAGMENT -> driver.receive(peer.frame(Peer.TEXT_FIRST, "f"));
        case PART_OF_A_FRAME ->
            driver.receive(Peer.hex(driver.role == Role.CLIENT ? "8205" : "8285"));
        case PING -> driver.receive(peer.frame(Peer.PING, "ping"));
        case CLOSE -> driver.receive(peer.close(4000, "r"));
        case CLOSE_WITHOUT_CODE -> driver.receive(peer.frame(Peer.CLOSE, ""));
        case GARBAGE -> driver.receive(Peer.hex("ffff"));
        case PEERS_END -> endpoint.endOfStream();
        case RESET -> endpoint.reset();
        case STALL -> endpoint.writable(false);
        case DRAIN -> endpoint.writable(true);
        case SEND -> send(driver);
        case SEND_PING -> endpoint.sendPing(ByteBuffer.allocate(3));
        case OWN_CLOSE -> endpoint.close(4001, "");
        case ABANDON -> endpoint.abandon();
        case TIME -> driver.pass(Duration.ofSeconds(1));
      }
    } catch (SendRefusedException e) {
      assertThat(endpoint.state().canSend()).isFalse();
    }
  }

  private void send(TcpDriver driver) {
    driver.binary(5);
    accepted++;
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    // Ends are rarer than the rest, so that schedules get long.
    return Arbitraries.frequencyOf(
            Tuple.of(
                6,
                Arbitraries.of(
                    Step.TEXT,
                    Step.FRAGMENT,
                    Step.PING,
                    Step.CLOSE,
                    Step.CLOSE_WITHOUT_CODE,
                    Step.STALL,
                    Step.DRAIN,
                    Step.SEND,
                    Step.SEND_PING,
                    Step.OWN_CLOSE,
                    Step.TIME)),
            Tuple.of(1, Arbitraries.of(Step.values())))
        .list();
  }
}
