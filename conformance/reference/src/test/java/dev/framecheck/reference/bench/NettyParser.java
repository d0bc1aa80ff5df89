package dev.framecheck.reference.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Netty's decoder at its cheapest: its decode method is called directly, without the pipeline and
 * the cumulation around it, on a buffer that is reused; each frame is released at once. Text passes
 * Netty's validator as well, since this project's parser validates too.
 */
final class NettyParser {
  private final Decoder decoder = new Decoder();
  private final Utf8FrameValidator validator = new Utf8FrameValidator(false);
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final List<Object> frames = new ArrayList<>(1);
  private final ChannelHandlerContext decoderContext;
  private final ChannelHandlerContext validatorContext;
  private final ByteBuf stream;
  private final boolean text;

  NettyParser(ByteBufAllocator allocator, byte[] stream, boolean text, Blackhole blackhole) {
    this.text = text;
    this.stream = allocator.buffer(stream.length).writeBytes(stream);
    channel.config().setAllocator(allocator);
    channel.pipeline().addLast(decoder, validator, new Release(blackhole));
    decoderContext = channel.pipeline().context(decoder);
    validatorContext = channel.pipeline().context(validator);
  }

  /** Parses the whole stream; returns the number of frames. */
  int parse(Blackhole blackhole) throws Exception {
    stream.readerIndex(0);
    int count = 0;
    while (stream.isReadable()) {
      decoder.decode(decoderContext, stream, frames);
      Object frame = frames.remove(frames.size() - 1);
      if (text) {
        validator.channelRead(validatorContext, frame);
      } else {
        blackhole.consume(frame);
        ReferenceCountUtil.release(frame);
      }
      count++;
    }
    return count;
  }

  /** Opens the decode method to this class. */
  private static final class Decoder extends WebSocket13FrameDecoder {
    Decoder() {
      super(
          WebSocketDecoderConfig.newBuilder()
              .expectMaskedFrames(true)
              .allowExtensions(false)
              .maxFramePayloadLength(1 << 20)
              .build());
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
        throws Exception {
      super.decode(context, in, out);
    }
  }

  private static final class Release extends ChannelInboundHandlerAdapter {
    private final Blackhole blackhole;

    Release(Blackhole blackhole) {
      this.blackhole = blackhole;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
      blackhole.consume(frame);
      ReferenceCountUtil.release(frame);
    }
  }
}
