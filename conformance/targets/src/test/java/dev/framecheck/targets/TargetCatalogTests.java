package dev.framecheck.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Names of targets. */
class TargetCatalogTests {

  @Test
  void namesEachVersionOfTomcat() {
    assertThat(TargetCatalog.names())
        .containsExactly("java-websocket", "tomcat:9.0.36", "tomcat:9.0.37");
    assertThat(TargetCatalog.has("tomcat:9.0.36")).isTrue();
    assertThat(TargetCatalog.has("tomcat")).isFalse();
  }

  @Test
  void saysWhichNamesThereAre() {
    assertThatThrownBy(() -> TargetCatalog.launch("jetty", OptionalLong.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no target \"jetty\"; there are java-websocket, tomcat:9.0.36, tomcat:9.0.37");
  }

  @Test
  void saysHowToGetJarsThatAreMissing() {
    assertThatThrownBy(() -> JarFolder.of("tomcat-0.0.0"))
        .hasMessageContaining("The jars of tomcat-0.0.0 are missing: build the module");
  }
}
