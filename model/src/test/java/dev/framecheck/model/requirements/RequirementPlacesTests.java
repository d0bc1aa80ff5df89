package dev.framecheck.model.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementPlacesTests {

  @TempDir Path specs;

  @BeforeEach
  void writeModules() throws IOException {
    Files.createDirectories(specs.resolve("framing/mutants"));
    Files.writeString(
        specs.resolve("framing/Endpoint.tla"),
        """
        ---- MODULE Endpoint ----
        IsMasked(f, role) == f.masked = (role = "client")
        LOCAL Limit == 125
        KeyOf[f \\in Frames] == f.key
        SafeInv ==
          TRUE
        ====
        """);
    Files.writeString(
        specs.resolve("framing/Grammar.als"),
        """
        pred sound[f: Frame] { f.masked = True }
        fun control: set Frame { opcode.Control }
        assert Partition { no none }
        check Partition for 3 expect 0
        """);
    Files.writeString(specs.resolve("framing/mutants/Fault.tla"), "Fault == TRUE\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Endpoint!IsMasked",
        "Endpoint!Limit",
        "Endpoint!KeyOf",
        "Endpoint!SafeInv",
        "Grammar!sound",
        "Grammar!control",
        "Grammar!Partition"
      })
  void findsDefinition(String place) {
    assertThat(unknown(place)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Endpoint!Mask",
        "Endpoint!role",
        "Grammar!Frame",
        "Missing!IsMasked",
        "Fault!Fault",
        "IsMasked",
        "Endpoint!"
      })
  void reportsPlaceThatNoModuleDefines(String place) {
    assertThat(unknown(place))
        .containsExactly("R5.1-rule points to " + place + ", which no module defines");
  }

  private List<String> unknown(String place) {
    Requirement requirement =
        new Requirement(
            "R5.1-rule",
            "5.1",
            1,
            1,
            null,
            Party.BOTH,
            Strength.MUST,
            "rfc",
            Status.MODELLED,
            "A rule.",
            List.of(place),
            null);
    return RequirementPlaces.in(specs).unknown(new RequirementRegister(List.of(requirement)));
  }
}
