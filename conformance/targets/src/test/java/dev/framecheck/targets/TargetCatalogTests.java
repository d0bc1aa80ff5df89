package dev.framecheck.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Names of targets. */
class TargetCatalogTests {

  @Test
  void knowsReleasesAndRoles() {
    assertThat(TargetCatalog.has("tomcat:9.0.36")).isTrue();
    assertThat(TargetCatalog.has("ws/client")).isTrue();
    assertThat(TargetCatalog.has("tomcat/client")).isFalse();
    assertThat(TargetCatalog.has("tomcat:9.0.80")).isTrue();
    assertThat(TargetCatalog.has("tomcat:newest")).isFalse();
  }

  @Test
  void saysWhichNamesThereAre() {
    assertThatThrownBy(() -> TargetCatalog.launch("nobody", OptionalLong.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no target \"nobody\"; there are java-websocket, tomcat,");
  }

  @Test
  void saysWhichVersionsThereAre() {
    assertThatThrownBy(() -> TargetCatalog.launch("tomcat:newest", OptionalLong.empty()))
        .hasMessageStartingWith(
            "there is no target \"tomcat:newest\"; tomcat has versions such as ")
        .hasMessageContaining("9.0.37")
        .hasMessageEndingWith(", as server");
  }

  @Test
  void launchesNoClientAsAServer() {
    assertThatThrownBy(() -> TargetCatalog.launch("undici", OptionalLong.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("/client is no server");
  }
}
