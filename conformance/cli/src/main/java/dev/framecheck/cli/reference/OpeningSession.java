package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.reference.EndpointSettings;
import dev.framecheck.reference.Payload;
import dev.framecheck.reference.opening.ClientRequest;
import dev.framecheck.reference.opening.HttpProxy;
import dev.framecheck.reference.opening.OpeningFault;
import dev.framecheck.reference.opening.OpeningHandshake;
import dev.framecheck.reference.opening.OpeningStep;
import dev.framecheck.reference.opening.ServerOffer;
import dev.framecheck.reference.opening.WebSocketUrl;
import dev.framecheck.reference.policy.AdmissionPolicy;
import dev.framecheck.reference.policy.Context;
import dev.framecheck.reference.policy.Decision;
import dev.framecheck.reference.policy.HstsStore;
import dev.framecheck.reference.policy.Origin;
import dev.framecheck.reference.policy.Preferences;
import dev.framecheck.reference.policy.Use;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reference's opening handshake, driven step by step, and behind it the endpoint that takes the
 * frames. Bytes reach it in any chunks.
 */
final class OpeningSession implements TargetSession {

  private static final String NONE = "none";
  private static final String PAGE = "http://page.test";

  private final Role role;
  private final EndpointSettings settings;
  private final SentHeads sent;
  private final List<Observation> shown = new ArrayList<>();

  private ServerOffer offer = ServerOffer.ANYTHING;
  private @Nullable ClientRequest request;
  private @Nullable OpeningHandshake handshake;
  private @Nullable ReferenceSession frames;

  /** The head that is being received, and how much of it has been. */
  private @Nullable Input receiving;

  private int received;

  OpeningSession(Role role, EndpointSettings settings) {
    this.role = role;
    this.settings = settings;
    this.sent = new SentHeads(role);
  }

  @Override
  public List<Observation> step(Input input, byte[] bytes) {
    shown.clear();
    if (input instanceof Input.Head head) {
      receive(head, bytes);
    } else if (bytes.length > 0 && frames != null) {
      shown.addAll(frames.step(input, bytes));
    } else if (input instanceof Input.Act act) {
      act(act.name(), new Arguments(act.arguments()));
    } else if (input instanceof Input.EndOfStream) {
      take(handshake().endOfStream());
    } else if (input instanceof Input.Timeout) {
      take(handshake().fail(OpeningFault.TIMED_OUT));
    } else if (input.isCall()) {
      // There is nothing yet that could send.
      shown.add(new Observation.Rejected());
    }
    return List.copyOf(shown);
  }

  private void act(String name, Arguments with) {
    switch (name) {
      case "open" -> open(with);
      case "connected" -> take(handshake().start());
      case "refused" -> take(handshake().fail(OpeningFault.UNREACHABLE));
      case "secured" -> take(handshake().secured());
      case "tlsFailed" -> take(handshake().fail(OpeningFault.TLS_FAILED));
      case "serve" ->
          offer =
              ServerOffer.ANYTHING
                  .withResources(with.text("resource")::equals)
                  .withOrigins(
                      origin -> origin.isEmpty() || origin.get().equals(with.text("origin")));
      default -> throw new TargetException("the reference knows no action " + name);
    }
  }

  /** A connection is asked for, from a page or by a program. */
  private void open(Arguments with) {
    boolean browser = with.text("client").equals("browser");
    String text = with.text("url");
    handshake = null;
    request = null;
    frames = null;
    try {
      WebSocketUrl url =
          browser
              ? admitted(WebSocketUrl.construct(text, Optional.of(PAGE + "/")))
              : WebSocketUrl.parse(text);
      ClientRequest asked = ClientRequest.to(url);
      if (browser) {
        asked = asked.from(PAGE);
      }
      if (!with.text("protocols").equals(NONE)) {
        asked = asked.offering(List.of(with.text("protocols").split(", ", -1)));
      }
      sent.defaultPort(url.secure() ? 443 : 80);
      String to = url.host() + ":" + url.port();
      if (!with.text("proxy").equals(NONE)) {
        to = with.text("proxy");
        asked = asked.through(proxy(to));
      }
      request = asked;
      shown.add(Effects.of("connect", "to", to));
    } catch (IllegalArgumentException e) {
      shown.add(Effects.of("failed"));
    }
  }

  /** What a page may connect to; nothing else than the port stands against it here. */
  private static WebSocketUrl admitted(WebSocketUrl url) {
    AdmissionPolicy policy =
        new AdmissionPolicy(Preferences.DEFAULT, new HstsStore(() -> Instant.EPOCH), List.of());
    Context page = Context.window(Origin.parse(PAGE));
    if (policy.decide(Use.CONSTRUCTOR, page, url) instanceof Decision.Admitted allowed) {
      return allowed.url();
    }
    throw new IllegalArgumentException("not for a page: " + url);
  }

  private static HttpProxy proxy(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    return HttpProxy.at(
        hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
  }

  /** Each attempt has a handshake of its own, with a key of its own. */
  private OpeningHandshake handshake() {
    if (handshake == null) {
      if (role == Role.SERVER) {
        handshake = OpeningHandshake.server(offer);
        handshake.start();
      } else if (request != null) {
        handshake = OpeningHandshake.client(request);
      } else {
        throw new TargetException("no connection was asked for");
      }
    }
    return handshake;
  }

  private void receive(Input.Head head, byte[] bytes) {
    if (receiving != head || received >= head.bytes().size()) {
      receiving = head;
      received = 0;
    }
    byte[] fitting = sent.fitting(head, received, bytes);
    received += bytes.length;
    if (frames == null && isUnasked()) {
      // Bytes of a connection that was never opened reach nobody.
      return;
    }
    if (frames == null) {
      take(handshake().receive(fitting, 0, fitting.length));
    } else {
      shown.addAll(frames.step(head, fitting));
    }
  }

  private boolean isUnasked() {
    return role == Role.CLIENT && request == null;
  }

  private void take(List<OpeningStep> steps) {
    boolean refused = false;
    for (OpeningStep step : steps) {
      if (step instanceof OpeningStep.Send send) {
        Observation written = sent.observe(send.bytes().toByteArray());
        refused |= role == Role.SERVER;
        shown.add(written);
      } else if (step instanceof OpeningStep.StartTls tls) {
        shown.add(Effects.of("tls", "name", tls.serverName().orElse("")));
      } else if (step instanceof OpeningStep.Established established) {
        if (role == Role.CLIENT) {
          shown.add(Effects.of("open", "protocol", established.subprotocol().orElse("")));
        }
        open(established.rest());
      } else if (step instanceof OpeningStep.Failed && role == Role.CLIENT) {
        shown.add(Effects.of("failed"));
      } else if (step instanceof OpeningStep.Failed && !refused) {
        shown.add(new Observation.End());
      }
    }
  }

  /** From now on bytes are frames. */
  private void open(Payload rest) {
    frames = new ReferenceSession(role, settings);
    byte[] bytes = rest.toByteArray();
    if (bytes.length > 0) {
      shown.addAll(frames.step(new Input.Quiet(), bytes));
    }
  }

  @Override
  public void close() {
    // There is nothing to let go of.
  }
}
