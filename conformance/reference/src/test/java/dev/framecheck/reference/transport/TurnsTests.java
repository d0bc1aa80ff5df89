package dev.framecheck.reference.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.opening.ConnectionQueue;
import dev.framecheck.reference.opening.Destination;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One connection at a time connects to a destination (RFC 6455, 4.1). */
@Timeout(20)
class TurnsTests {
  private static final Destination HERE = new Destination("192.0.2.1", 80);
  private static final Destination THERE = new Destination("192.0.2.2", 80);

  /** How long something is watched that must not happen. */
  private static final int MOMENT = 200;

  private final ExecutorService others = Executors.newCachedThreadPool();
  private final Turns turns = new Turns(new ConnectionQueue.Limits(2, 2, Duration.ofSeconds(20)));

  @AfterEach
  void stop() {
    others.shutdownNow();
  }

  @Test
  void theSecondWaitsForTheFirst() throws Exception {
    Turns.Turn first = turns.await(HERE);
    Future<Turns.Turn> second = others.submit(() -> turns.await(HERE));
    assertWaits(second);
    first.close();
    assertThat(second.get(10, TimeUnit.SECONDS)).isNotSameAs(first);
  }

  @Test
  void anotherDestinationNeedNotWait() throws IOException {
    try (Turns.Turn one = turns.await(HERE);
        Turns.Turn other = turns.await(THERE)) {
      assertThat(other).isNotSameAs(one);
    }
  }

  @Test
  void whoIsInterruptedLeavesTheQueueToTheNext() throws Exception {
    Turns.Turn first = turns.await(HERE);
    Future<?> second =
        others.submit(
            () -> {
              // Ended too where the turn has just begun when the interruption comes.
              turns.await(HERE).close();
              return null;
            });
    assertWaits(second);
    Future<Turns.Turn> third = others.submit(() -> turns.await(HERE));
    assertWaits(third);
    second.cancel(true);
    first.close();
    assertThat(third.get(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void saysThatItWasInterrupted() throws Exception {
    try (Turns.Turn first = turns.await(HERE)) {
      assertThat(first).isNotNull();
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> turns.await(HERE));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void refusesWhoWouldBeOneTooMany() throws Exception {
    Turns.Turn first = turns.await(HERE);
    assertWaits(others.submit(() -> turns.await(HERE)));
    assertWaits(others.submit(() -> turns.await(HERE)));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> turns.await(HERE))
        .withMessageContaining("too many connections");
    first.close();
  }

  @Test
  void clientsConnectOneByOne() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      silent.setSoTimeout(10_000);
      URI uri =
          URI.create(
              "ws://" + silent.getInetAddress().getHostAddress() + ":" + silent.getLocalPort());
      List<Future<Connection>> clients = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        clients.add(
            others.submit(
                () -> Client.connect(uri, EndpointSettings.DEFAULT, (connection, event) -> {})));
      }
      try (Socket first = silent.accept()) {
        silent.setSoTimeout(MOMENT);
        assertThatThrownBy(silent::accept).isInstanceOf(SocketTimeoutException.class);
        assertThat(first.isConnected()).isTrue();
      }
      silent.setSoTimeout(10_000);
      silent.accept().close();
      for (Future<Connection> client : clients) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> client.get(10, TimeUnit.SECONDS))
            .withCauseInstanceOf(IOException.class);
      }
    }
  }

  private static void assertWaits(Future<?> other) {
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> other.get(MOMENT, TimeUnit.MILLISECONDS));
  }
}
