package dev.framecheck.reference.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenHeadersTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-WebSocket-Key",
        "SEC-websocket-version",
        "Sec-",
        "Proxy-Authorization",
        "Upgrade",
        "connection",
        "ORIGIN",
        "Host",
        "Cookie"
      })
  void aScriptCannotForgeAHandshake(String name) {
    assertThat(ForbiddenHeaders.contains(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Upgrade", "Secret", "Proxy", "Authorization", "Accept", "X-Sec-A", ""})
  void otherFieldsAreItsOwn(String name) {
    assertThat(ForbiddenHeaders.contains(name)).isFalse();
  }
}
