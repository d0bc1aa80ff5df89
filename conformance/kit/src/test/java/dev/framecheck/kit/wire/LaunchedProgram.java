package dev.framecheck.kit.wire;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.opening.HandshakeKeys;
import dev.framecheck.kit.opening.HttpHead;
import dev.framecheck.kit.oracle.LaunchedProcess;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Programs that are launched by tests: {@code main} is an echo server with one bad habit, or, with
 * an address behind it, a client.
 */
final class LaunchedProgram implements ServerTarget {

  private final List<String> habit;
  private LaunchedProcess process;
  private ServerAddress address;

  LaunchedProgram(String... habit) {
    this.habit = List.of(habit);
    CompletableFuture<Integer> port = new CompletableFuture<>();
    this.process = start(port);
    this.address = address(port);
  }

  /** The words that start a program of this class. */
  static List<String> command(String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LaunchedProgram.class.getName()));
    command.addAll(List.of(words));
    return command;
  }

  private LaunchedProcess start(CompletableFuture<Integer> port) {
    return new LaunchedProcess(
        command(habit.toArray(String[]::new)),
        null,
        line -> port.complete(Integer.valueOf(line.strip())));
  }

  private static ServerAddress address(CompletableFuture<Integer> port) {
    try {
      return new ServerAddress("127.0.0.1", port.get(30, TimeUnit.SECONDS), "/");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new TargetException("no port", e);
    }
  }

  @Override
  public String name() {
    return "launched";
  }

  @Override
  public ServerAddress address() {
    return address;
  }

  @Override
  public LaunchedProcess process() {
    return process;
  }

  @Override
  public boolean relaunch() {
    process.close();
    CompletableFuture<Integer> port = new CompletableFuture<>();
    process = start(port);
    address = address(port);
    return true;
  }

  @Override
  public void close() {
    process.close();
  }

  // ---- in the process of its own

  /** Each of which is kept busy for a while. */
  private static final int GREEDY_CLIENTS = 8;

  private static final int SLOWNESS = 4;

  /** So much is kept of a Pong that nobody waits for. */
  private static final int PONG_RECORD = 1000;

  /** The payload of each Ping of a flood. */
  private static final int FLOOD = 125;

  /** Everything that is kept. */
  private static final Set<Object> KEPT =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  public static void main(String[] words) throws IOException {
    String habit = words[0];
    if (words.length > 1) {
      String address = words[words.length - 1];
      int port = Integer.parseInt(address.replaceAll(".*:([0-9]+)/", "$1"));
      for (int i = 1; habit.equals("greedy") && i < GREEDY_CLIENTS; i++) {
        new Thread(() -> client(habit, port)).start();
      }
      client(habit, port);
      return;
    }
    ServerSocket listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    System.out.println(listener.getLocalPort());
    while (true) {
      Socket socket = listener.accept();
      Thread thread = new Thread(() -> serve(habit, socket));
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void serve(String habit, Socket socket) {
    try (TcpStream stream = new TcpStream(socket)) {
      if (habit.equals("greedy")) {
        search(stream);
      }
      Link link = Handshakes.asServer(stream, System.nanoTime() + TimeUnit.SECONDS.toNanos(20));
      talk(habit, socket, link);
      socket.shutdownOutput();
    } catch (IOException e) {
      if (habit.equals("spins")) {
        spin();
      }
    }
  }

  /** Reads no byte of the first frame, which may come along with the answer. */
  private static Link asClient(Socket socket) throws IOException {
    String request =
        "GET / HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                .formatted(socket.getPort())
            + "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n\r\n"
                .formatted(HandshakeKeys.fresh());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new EOFException();
      }
      answer.append((char) next);
    }
    search(answer);
    return new Link(socket, true);
  }

  private static void talk(String habit, Socket socket, Link link) throws IOException {
    if (habit.equals("greedy")) {
      List<byte[]> kept = new ArrayList<>();
      KEPT.add(kept);
      try {
        keepAll(socket, link, kept);
      } finally {
        KEPT.remove(kept);
      }
    } else {
      converse(habit, link);
    }
  }

  /** Looks in a head, from each space for the end of the spaces. */
  private static void search(TcpStream stream) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (stream.head() == null && stream.await(deadline)) {
      // Until it is whole.
    }
    HttpHead head = stream.head();
    search(head == null ? "" : String.join(",", head.values("sec-websocket-protocol")));
  }

  private static void search(CharSequence text) {
    int steps = 0;
    for (int from = 0; from < text.length(); from++) {
      // About as slow as the search for a regular expression.
      for (int at = SLOWNESS * from; at < SLOWNESS * text.length(); at++) {
        if (text.charAt(at / SLOWNESS) != ' ') {
          break;
        }
        steps++;
      }
    }
    KEPT.add(steps);
  }

  private static void client(String habit, int port) {
    for (int i = 0; !habit.equals("once") || i < 1; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        ServerAddress address = new ServerAddress("localhost", port, "/");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Link link =
            habit.equals("greedy")
                ? asClient(socket)
                : Handshakes.asClient(socket, address, deadline);
        talk(habit, socket, link);
      } catch (IOException e) {
        // The next one, perhaps.
      }
    }
  }

  private static void converse(String habit, Link link) throws IOException {
    while (link.ending() == Ending.OPEN && link.breach() == null) {
      PeerEvent event = link.next(System.nanoTime() + 5_000_000);
      link.answerPings();
      if (event instanceof PeerEvent.Message message) {
        byte[] payload = message.payload().toBytes();
        String text = new String(payload, StandardCharsets.UTF_8);
        if (habit.equals("dies") && text.equals("die")) {
          System.err.println("TypeError: nothing is no function");
          System.exit(7);
        }
        if (habit.equals("exhausts") && text.equals("die")) {
          exhaust();
        }
        if (habit.equals("sulks") && text.equals("die")) {
          LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(5));
        }
        if (habit.equals("spins") && text.equals("die")) {
          new Thread(LaunchedProgram::spin).start();
        }
        link.writeFrame(Frames.TEXT, payload);
      } else if (event instanceof PeerEvent.Close) {
        link.writeFrame(Frames.CLOSE, new byte[] {3, (byte) 0xe8});
        return;
      }
    }
    if (link.breach() != null) {
      link.writeFrame(Frames.CLOSE, new byte[] {3, (byte) 0xea});
    } else if (habit.equals("keeps")) {
      KEPT.add(link);
    }
  }

  /** Reads frames by itself, and keeps more of them than it should as long as it is connected. */
  private static void keepAll(Socket socket, Link link, List<byte[]> kept) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    socket.setSoTimeout(30_000);
    while (true) {
      int first = in.readUnsignedByte();
      int second = in.readUnsignedByte();
      long length = second & 0x7f;
      length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
      byte[] key = new byte[4];
      if (second >= 0x80) {
        in.readFully(key);
      }
      byte[] payload = new byte[first < 3 ? Math.max(100, (int) length) : (int) length];
      // Memory that is never written to takes no room.
      Arrays.fill(payload, (byte) 1);
      in.readFully(payload, 0, (int) length);
      for (int i = 0; i < length; i++) {
        payload[i] ^= key[i & 3];
      }
      byte[] read = Arrays.copyOf(payload, (int) length);
      if (length == FLOOD) {
        if (ThreadLocalRandom.current().nextBoolean()) {
          kept.add(read);
        }
      } else if ((first & 15) == Frames.PONG) {
        kept.add(Arrays.copyOf(read, PONG_RECORD));
      } else if ((first & 15) == Frames.PING) {
        link.writeFrame(Frames.PONG, read);
      } else if ((first & 0x80) != 0 && (first & 15) < 3) {
        link.writeFrame(first & 15, read);
      } else if (first < 3) {
        kept.add(payload);
      }
    }
  }

  private static void spin() {
    long sum = 0;
    while (KEPT.size() < Integer.MAX_VALUE) {
      sum += System.nanoTime();
    }
    System.out.println(sum);
  }

  private static void exhaust() {
    try {
      while (true) {
        KEPT.add(new byte[1 << 20]);
      }
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(3);
    }
  }
}
