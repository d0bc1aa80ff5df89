package dev.framecheck.cli;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.Corpus;
import dev.framecheck.traces.Grade;
import dev.framecheck.traces.Input;
import dev.framecheck.traces.Observation;
import dev.framecheck.traces.Reaction;
import dev.framecheck.traces.Role;
import dev.framecheck.traces.Source;
import dev.framecheck.traces.Step;
import dev.framecheck.traces.Suite;
import dev.framecheck.traces.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A project with a model of four states, a mutant, two traces and a register of threats. */
record TinyProject(Path specs, Path corpus) {

  static TinyProject in(Path folder) throws IOException {
    TinyProject project = new TinyProject(folder.resolve("specs"), folder.resolve("corpus"));
    Files.createDirectories(project.topic().resolve("mutants"));
    Files.createDirectories(project.specs.resolve("threats"));
    Files.createDirectories(project.corpus);
    project.model("n <= 3").mutant("n < 4");
    Files.writeString(
        project.topic().resolve("MCCounter.cfg"),
        "SPECIFICATION Spec\nINVARIANTS SmallInv\nCHECK_DEADLOCK FALSE\n");
    Files.writeString(
        project.topic().resolve("models.json"),
        """
        {"topic": "tiny",
         "models": [
           {"name": "Counter", "engine": "tlc", "module": "MCCounter.tla",
            "description": "Counts.", "clause": "RFC6455-5",
            "sizes": {"small": {"config": "MCCounter.cfg", "hides": "Larger numbers."}},
            "properties": [
              {"name": "SmallInv", "kind": "invariant", "description": "Small.", "clause": "RFC6455-5"},
              {"name": "ReachThree", "kind": "probe", "description": "Three.", "clause": "RFC6455-5"}]}],
         "mutants": [
           {"name": "StepTooFar", "model": "Counter", "module": "mutants/StepTooFar.tla",
            "override": {"Step": "StepTooFar"}, "expected": "SmallInv",
            "fault": "Counts too far.", "clause": "RFC6455-5.5.2"}]}
        """);
    project.threats("Counter.SmallInv");
    Corpus.of(List.of(ping("tiny/server/ping", new Observation.Pong(ByteRuns.EMPTY))))
        .write(project.coreFile());
    return project;
  }

  Path topic() {
    return specs.resolve("tiny");
  }

  Path coreFile() {
    return corpus.resolve("tiny-core.jsonl");
  }

  /** The model, with this as its invariant. */
  TinyProject model(String invariant) throws IOException {
    Files.writeString(
        topic().resolve("MCCounter.tla"),
        """
        ---- MODULE MCCounter ----
        EXTENDS Naturals
        VARIABLE n
        Init == n = 0
        Step == n < 3 /\\ n' = n + 1
        Stay == n = 3 /\\ n' = n
        Next == Step \\/ Stay
        Spec == Init /\\ [][Next]_n
        SmallInv == %s
        ReachThree == n # 3
        ====
        """
            .formatted(invariant));
    return this;
  }

  /** The mutant, which steps while this holds. */
  TinyProject mutant(String condition) throws IOException {
    Files.writeString(
        topic().resolve("mutants").resolve("StepTooFar.tla"),
        """
        ---- MODULE StepTooFar ----
        EXTENDS MCCounter
        StepTooFar == %s /\\ n' = n + 1
        ====
        """
            .formatted(condition));
    return this;
  }

  /** The register, whose first threat names this property. */
  TinyProject threats(String property) throws IOException {
    Files.writeString(
        specs.resolve("threats").resolve("threats.json"),
        """
        {"threats": [
          {"id": "T09", "title": "Counting", "topics": ["tiny"], "rule": "It stays small.",
           "properties": ["%s"], "mutants": ["StepTooFar"]},
          {"id": "D01", "title": "Other", "topics": ["other"], "rule": "Something else."}]}
        """
            .formatted(property));
    return this;
  }

  /** A trace of a Ping without payload, to which this is the only permitted reaction. */
  static Trace ping(String id, Observation... reaction) {
    Step step =
        new Step(
            "OPEN",
            new Input.Header(true, 0, 9, true, 7, 0),
            ByteRuns.parse("8980 01020304"),
            List.of(
                new Reaction(
                    List.of(reaction),
                    Grade.RECOMMENDED,
                    "OPEN",
                    true,
                    null,
                    List.of("5.5.2"),
                    Source.RFC)));
    return new Trace(
        id,
        "tiny",
        "Counter",
        Role.SERVER,
        Suite.CORE,
        0,
        new TreeMap<>(),
        List.of("5.5.2"),
        List.of("T09"),
        65536,
        List.of(),
        List.of(step),
        new Trace.End("OPEN", "NONE", "NONE"));
  }

  /** Runs a verb on this project. */
  Run run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--specs", specs.toString(), "--corpus", corpus.toString()));
    return Run.of(all.toArray(String[]::new));
  }
}
