package dev.framecheck.reference.bench;

import dev.framecheck.reference.MaskingForBenchmarks;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.websocketx.WebSocket08FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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

/**
 * Unmasking alone, in place. Netty's is a private method of its decoder, and is called through a
 * constant handle.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms256m", "-Xmx256m"})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class UnmaskingBenchmarks {
  private static final MethodHandle UNMASK = unmask();

  /** The length of the payload, in bytes. */
  @Param({"64", "1024", "65536"})
  public int length;

  /** Where Netty's buffer comes from. */
  @Param public Allocator allocator;

  private byte[] bytes;
  private ByteBuf buffer;
  private WebSocket08FrameDecoder decoder;

  @Setup
  public void prepare() throws ReflectiveOperationException {
    bytes = new byte[length];
    buffer = allocator.create().buffer(length).writeZero(length);
    decoder = new WebSocket13FrameDecoder(true, false, 1 << 20);
    MethodHandles.privateLookupIn(WebSocket08FrameDecoder.class, MethodHandles.lookup())
        .findVarHandle(WebSocket08FrameDecoder.class, "mask", int.class)
        .set(decoder, 0x01020304);
  }

  @Benchmark
  public byte ours() {
    MaskingForBenchmarks.apply(bytes, 0, length, 0x01020304);
    return bytes[0];
  }

  @Benchmark
  public byte netty() throws Throwable {
    UNMASK.invokeExact(decoder, buffer);
    return buffer.getByte(0);
  }

  private static MethodHandle unmask() {
    try {
      return MethodHandles.privateLookupIn(WebSocket08FrameDecoder.class, MethodHandles.lookup())
          .findVirtual(
              WebSocket08FrameDecoder.class,
              "unmask",
              MethodType.methodType(void.class, ByteBuf.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
