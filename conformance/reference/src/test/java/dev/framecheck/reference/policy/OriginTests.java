package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "a",
        "http://",
        "http://a/",
        "http://a/b",
        "http://a?b",
        "://a",
        "x://a/b"
      })
  void refusesWhatIsNoOrigin(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Origin.parse(text));
  }

  @Test
  void opaqueOriginsEqualNothingButThemselves() {
    Origin opaque = Origin.opaque();
    assertThat(opaque).isNotEqualTo(Origin.opaque()).hasToString("null");
    assertThat(List.of(opaque)).contains(opaque);
    assertThat(Origin.parse("http://A:80")).isEqualTo(Origin.parse("http://a"));
    assertThat(Origin.parse("http://a")).isNotEqualTo(Origin.parse("http://a:81"));
    assertThat(Origin.parse("http://a")).isNotEqualTo(Origin.parse("https://a"));
  }
}
