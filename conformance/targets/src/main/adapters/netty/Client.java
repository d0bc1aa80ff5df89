import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;

public final class Client {

  public static void main(String[] arguments) throws Exception {
    int limit = Echo.clientLimit(arguments);
    NioEventLoopGroup group = new NioEventLoopGroup(2);
    Echo.connect(
        arguments,
        (address, over) -> {
          URI uri = URI.create(address);
          new Bootstrap()
              .group(group)
              .channel(NioSocketChannel.class)
              .option(ChannelOption.TCP_NODELAY, true)
              .handler(
                  new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                      channel.closeFuture().addListener(future -> over.run());
                      channel
                          .pipeline()
                          .addLast(
                              new HttpClientCodec(),
                              new HttpObjectAggregator(65536),
                              new WebSocketClientProtocolHandler(
                                  uri,
                                  WebSocketVersion.V13,
                                  null,
                                  false,
                                  new DefaultHttpHeaders(),
                                  limit),
                              new WebSocketFrameAggregator(limit),
                              new Handler());
                    }
                  })
              .connect(uri.getHost(), uri.getPort())
              .addListener(
                  future -> {
                    if (!future.isSuccess()) {
                      over.run();
                    }
                  });
        });
  }

  private static final class Handler extends SimpleChannelInboundHandler<WebSocketFrame> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
      context.writeAndFlush(frame.retain());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
