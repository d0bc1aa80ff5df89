package dev.framecheck.kit.wire;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.fence.Frames;
import dev.framecheck.kit.oracle.LaunchedProcess;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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

  /** Everything that is kept for good. */
  private static final List<Object> KEPT = new ArrayList<>();

  public static void main(String[] words) throws IOException {
    String habit = words[0];
    if (words.length > 1) {
      String address = words[words.length - 1];
      client(habit, Integer.parseInt(address.replaceAll(".*:([0-9]+)/", "$1")));
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
      Link link = Handshakes.asServer(stream, System.nanoTime() + TimeUnit.SECONDS.toNanos(20));
      if (habit.equals("reserves") || habit.equals("hoards")) {
        greedy(habit, socket, link);
      } else {
        converse(habit, link);
      }
      socket.shutdownOutput();
    } catch (IOException e) {
      if (habit.equals("spins")) {
        spin();
      }
    }
  }

  private static void client(String habit, int port) throws IOException {
    for (int i = 0; !habit.equals("once") || i < 1; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        ServerAddress address = new ServerAddress("localhost", port, "/");
        Link link =
            Handshakes.asClient(socket, address, System.nanoTime() + TimeUnit.SECONDS.toNanos(20));
        converse(habit, link);
      } catch (Handshakes.Refused e) {
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
        String text = new String(payload, java.nio.charset.StandardCharsets.UTF_8);
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

  /** Reads frames by itself, and keeps more of them than it should. */
  private static void greedy(String habit, Socket socket, Link link) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    socket.setSoTimeout(30_000);
    List<byte[]> message = new ArrayList<>();
    KEPT.add(message);
    while (true) {
      int first = in.readUnsignedByte();
      long length = in.readUnsignedByte() & 0x7f;
      length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
      byte[] key = new byte[4];
      in.readFully(key);
      byte[] payload =
          new byte[habit.equals("hoards") ? Math.max(400, (int) length) : (int) length];
      Arrays.fill(payload, (byte) 1);
      in.readFully(payload, 0, (int) length);
      for (int i = 0; i < length; i++) {
        payload[i] ^= key[i & 3];
      }
      byte[] read = Arrays.copyOf(payload, (int) length);
      if ((first & 15) == Frames.PING) {
        link.writeFrame(Frames.PONG, read);
      } else if ((first & 0x80) != 0 && (first & 15) < 3) {
        link.writeFrame(first & 15, read);
      } else {
        message.add(payload);
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
