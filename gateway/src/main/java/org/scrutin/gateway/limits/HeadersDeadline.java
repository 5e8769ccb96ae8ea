package org.scrutin.gateway.limits;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;

/**
 * Hangs up on connections that take too long for the headers of a request. The server has a limit
 * for silence only, which a byte now and then escapes, and tells of a connection only with its
 * first request; so the first request of all puts this before the server's own part of every
 * connection that is accepted afterwards.
 */
@ApplicationScoped
public class HeadersDeadline {
  private static final String NAME = "scrutin-headers-deadline";

  private final long millis;

  HeadersDeadline(GatewayConfig config) {
    this.millis = config.limits().headersTimeout().toMillis();
  }

  /** The headers of a request are there; until it is answered there is no deadline. */
  public void received(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!(request.connection() instanceof ConnectionBase connection)) {
      return;
    }
    Channel channel = connection.channel();
    if (!(channel.pipeline().get(NAME) instanceof Watch)) {
      channel.pipeline().addFirst(NAME, new Watch(millis));
      watchAccepted(channel.parent());
    }
    if (channel.pipeline().get(NAME) instanceof Watch watch) {
      watch.received();
      // What may still come of its body, which nobody wants any more, has the same time.
      context.addEndHandler(done -> watch.answered());
    }
  }

  private void watchAccepted(@Nullable Channel server) {
    if (server == null) {
      return;
    }
    server
        .eventLoop()
        .execute(
            () -> {
              ChannelPipeline pipeline = server.pipeline();
              if (pipeline.get(NAME) == null) {
                pipeline.addFirst(NAME, new Accepted(millis));
              }
            });
  }

  /** On the listening channel, whose messages are the connections. */
  private static final class Accepted extends ChannelInboundHandlerAdapter {
    private final long millis;

    Accepted(long millis) {
      this.millis = millis;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof Channel connection) {
        connection.pipeline().addFirst(NAME, new Watch(millis));
      }
      context.fireChannelRead(message);
    }
  }

  /** On one connection; on its event loop. */
  private static final class Watch extends ChannelInboundHandlerAdapter {
    private final long millis;
    private @Nullable ScheduledFuture<?> deadline;
    private boolean underWay;

    Watch(long millis) {
      this.millis = millis;
    }

    void received() {
      underWay = true;
      cancel();
    }

    void answered() {
      underWay = false;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (!underWay && deadline == null) {
        deadline =
            context.executor().schedule(() -> hangUp(context), millis, TimeUnit.MILLISECONDS);
      }
      context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      cancel();
      context.fireChannelInactive();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the end of it.
    private static void hangUp(ChannelHandlerContext context) {
      context.close();
    }

    private void cancel() {
      if (deadline != null) {
        deadline.cancel(false);
        deadline = null;
      }
    }
  }
}
