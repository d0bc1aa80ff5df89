package dev.framecheck.reference.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.framecheck.reference.Role;
import dev.framecheck.reference.SendRefusedException;
import dev.framecheck.reference.closing.TcpEvent.Closed;
import dev.framecheck.reference.closing.TcpEvent.EndOutput;
import dev.framecheck.reference.closing.TcpEvent.Write;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A client and a server over a network that keeps order, and cuts nothing. */
class PairTests {

  /** An end of the network: the endpoint, and what is on its way to it. */
  private static final class Side {
    final TcpDriver driver;
    final Deque<byte[]> incoming = new ArrayDeque<>();
    int taken;
    boolean endSeen;
    int ownCode;

    Side(Role role) {
      driver = new TcpDriver(role);
    }

    Closed closed() {
      return (Closed) driver.events.get(driver.events.size() - 1);
    }
  }

  private static final byte[] END = {};

  @Property(tries = 2000)
  void bothCloseCleanlyAndAgreeUnlessBothStarted(@ForAll long seed) {
    Random random = new Random(seed);
    Side client = new Side(Role.CLIENT);
    Side server = new Side(Role.SERVER);
    for (int i = 0; i < 40; i++) {
      Side side = random.nextBoolean() ? client : server;
      act(side, random.nextInt(12));
      carry(client, server);
      carry(server, client);
    }
    close(client);
    for (Side side : List.of(client, server)) {
      side.driver.endpoint.writable(true);
    }
    for (int i = 0; i < 100; i++) {
      carry(client, server);
      carry(server, client);
      deliver(client);
      deliver(server);
    }
    assertThat(client.closed().clean()).isTrue();
    assertThat(server.closed().clean()).isTrue();
    assertThat(client.closed().lost() + server.closed().lost()).isZero();
    if (client.ownCode == 0 || server.ownCode == 0) {
      assertThat(client.closed().status().code()).isEqualTo(server.closed().status().code());
    } else if (client.closed().status().code() != server.closed().status().code()) {
      assertThat(client.closed().status().code()).isEqualTo(server.ownCode);
      assertThat(server.closed().status().code()).isEqualTo(client.ownCode);
    }
    assertThat(client.driver.shown.indexOf("end"))
        .as("the server ended first, so the client's end is its last act")
        .isEqualTo(client.driver.shown.size() - 2);
  }

  @Property(tries = 1000)
  void bothEndInBoundedTimeHoweverTheNetworkFails(@ForAll long seed) {
    Random random = new Random(seed);
    Side client = new Side(Role.CLIENT);
    Side server = new Side(Role.SERVER);
    int cut = random.nextInt(40);
    for (int i = 0; i < 40; i++) {
      act(random.nextBoolean() ? client : server, random.nextInt(12));
      if (i < cut) {
        carry(client, server);
        carry(server, client);
      }
    }
    close(client);
    close(server);
    for (Side side : List.of(client, server)) {
      side.driver.pass(TcpDriver.CLOSING).pass(TcpDriver.TCP);
      assertThat(side.driver.endpoint.isClosed()).isTrue();
      assertThat(side.driver.shown.stream().filter(line -> line.startsWith("closed"))).hasSize(1);
    }
  }

  private static void act(Side side, int choice) {
    try {
      switch (choice) {
        case 0 -> side.driver.binary(3);
        case 1 -> side.driver.endpoint.writable(false);
        case 2, 3 -> side.driver.endpoint.writable(true);
        case 4 -> close(side);
        case 5 -> side.driver.pass(Duration.ofMillis(1));
        default -> deliver(side);
      }
    } catch (SendRefusedException e) {
      assertThat(side.driver.endpoint.state().canSend()).isFalse();
    }
  }

  private static void close(Side side) {
    if (side.driver.endpoint.state().canSend()) {
      side.ownCode = side.driver.role == Role.CLIENT ? 4001 : 4002;
      side.driver.endpoint.close(side.ownCode, "");
    }
  }

  private static void carry(Side from, Side to) {
    for (; from.taken < from.driver.events.size(); from.taken++) {
      TcpEvent event = from.driver.events.get(from.taken);
      if (event instanceof Write write) {
        to.incoming.add(write.bytes().toByteArray());
      } else if (event instanceof EndOutput) {
        to.incoming.add(END);
      }
    }
  }

  private static void deliver(Side side) {
    byte[] bytes = side.incoming.poll();
    if (bytes == END) {
      assertThat(side.endSeen).isFalse();
      side.endSeen = true;
      side.driver.endpoint.endOfStream();
    } else if (bytes != null) {
      side.driver.receive(bytes);
    }
  }
}
