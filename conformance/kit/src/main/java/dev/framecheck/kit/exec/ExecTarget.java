package dev.framecheck.kit.exec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.framecheck.kit.Capability;
import dev.framecheck.kit.ChoiceProfile;
import dev.framecheck.kit.Target;
import dev.framecheck.kit.TargetException;
import dev.framecheck.kit.TargetSession;
import dev.framecheck.kit.UnsupportedInputException;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Trace;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A program in any language as a target, driven by lines of JSON. When it breaks down, the trace
 * fails and the program is started anew for the next one.
 */
public final class ExecTarget implements Target {

  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

  private final List<String> command;
  private final Duration patience;
  private final String name;
  private final Set<Role> roles;
  private final ChoiceProfile choices;
  private final Set<Capability> capabilities;
  private ChildProgram program;

  private ExecTarget(List<String> command, Duration patience) {
    this.command = List.copyOf(command);
    this.patience = patience;
    this.program = new ChildProgram(command, patience);
    JsonNode hello = hello();
    this.name = hello.path("name").asText(command.get(0));
    this.roles = Lines.constants(hello, "roles", Role.class, EnumSet.allOf(Role.class));
    this.capabilities =
        Lines.constants(hello, "capabilities", Capability.class, EnumSet.of(Capability.BYTES));
    TreeMap<String, String> declared = new TreeMap<>();
    hello
        .path("choices")
        .properties()
        .forEach(choice -> declared.put(choice.getKey(), choice.getValue().asText()));
    this.choices = ChoiceProfile.of(declared);
  }

  /**
   * Starts a program and asks what it is; close the target to end it.
   *
   * @param command the program and its arguments
   * @throws TargetException if it does not start or does not answer; the message is for the user
   */
  public static ExecTarget launch(List<String> command) {
    return launch(command, DEFAULT_PATIENCE);
  }

  /** The same, with another bound on how long each answer may take. */
  public static ExecTarget launch(List<String> command, Duration patience) {
    if (command.isEmpty()) {
      throw new TargetException("exec: needs a command.");
    }
    return new ExecTarget(command, patience);
  }

  private JsonNode hello() {
    ObjectNode ask = Lines.request("hello");
    ask.put("version", 1);
    try {
      return Lines.answer(program.ask(ask.toString()));
    } catch (TargetException e) {
      program.close();
      throw new TargetException(
          "The program " + command.get(0) + " can't be judged: " + e.getMessage() + ".", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  @Override
  public ChoiceProfile choices() {
    return choices;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.copyOf(capabilities);
  }

  @Override
  public TargetSession open(Trace trace) {
    return open(trace.role(), trace.limit(), Optional.of(trace.topic()));
  }

  @Override
  public TargetSession open(Role role, long limit) {
    return open(role, limit, Optional.empty());
  }

  private TargetSession open(Role role, long limit, Optional<String> topic) {
    if (!program.isAlive()) {
      program = new ChildProgram(command, patience);
      hello();
    }
    ObjectNode ask = Lines.request("open");
    ask.put("role", role.text());
    ask.put("limit", limit);
    topic.ifPresent(name -> ask.put("topic", name));
    expectOk(ask);
    return new Session(program);
  }

  private void expectOk(ObjectNode ask) {
    JsonNode answer = Lines.answer(program.ask(ask.toString()));
    if (!answer.path("ok").asBoolean()) {
      program.close();
      throw new TargetException("the program answered " + answer + " to " + ask);
    }
  }

  @Override
  public void close() {
    program.close();
  }

  private final class Session implements TargetSession {

    private final ChildProgram own;

    Session(ChildProgram own) {
      this.own = own;
    }

    @Override
    public List<Observation> step(Input input, byte[] bytes) {
      ObjectNode ask = Lines.request("step");
      ask.set("in", Lines.toJson(input));
      if (bytes.length > 0) {
        ask.put("bytes", HexFormat.of().formatHex(bytes));
      }
      try {
        JsonNode answer = Lines.answer(own.ask(ask.toString()));
        if (answer.has("unsupported")) {
          throw new UnsupportedInputException(answer.get("unsupported").asText());
        }
        return Lines.observations(answer);
      } catch (TargetException e) {
        own.close();
        throw e;
      }
    }

    @Override
    public void close() {
      if (!own.isAlive()) {
        return;
      }
      try {
        expectOk(Lines.request("close"));
      } catch (TargetException e) {
        // The verdict on the trace stands; the next one gets a program that works.
        own.close();
      }
    }
  }
}
