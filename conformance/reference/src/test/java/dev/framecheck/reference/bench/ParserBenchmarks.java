package dev.framecheck.reference.bench;

import dev.framecheck.reference.Endpoint;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Event;
import dev.framecheck.reference.Role;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Whole streams of frames through this project's parser, and through Netty's. Leak detection is
 * off, as it only costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-Dio.netty.leakDetection.level=disabled"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParserBenchmarks {

  /** The frames. */
  @Param public Workload workload;

  /** Where Netty's buffers come from. */
  @Param public Allocator allocator;

  private byte[] stream;
  private Endpoint endpoint;
  private NettyParser netty;

  @Setup
  public void prepare(Blackhole blackhole) {
    stream = workload.stream();
    endpoint = new Endpoint(Role.SERVER, EndpointSettings.DEFAULT, event -> take(event, blackhole));
    netty = new NettyParser(allocator.create(), stream, workload.isText(), blackhole);
  }

  /** Gives memory back at once, as the releasing of Netty's frames does. */
  private static void take(Event event, Blackhole blackhole) {
    blackhole.consume(event);
    if (event instanceof Event.BinaryReceived binary) {
      binary.payload().recycle();
    } else if (event instanceof Event.TextReceived text) {
      text.payload().recycle();
    }
  }

  @Benchmark
  public long ours() {
    endpoint.receive(stream, 0, stream.length);
    return endpoint.receivedBytes();
  }

  @Benchmark
  public int netty(Blackhole blackhole) throws Exception {
    return netty.parse(blackhole);
  }
}
